"""A day as an author types it on the command line."""

from datetime import date

import click


class CalendarDay(click.ParamType[date]):
    """A day as an author writes it, `2026-11-21`."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; what is no day is refused in the words that archives are refused with."""
        from site_builder.model.when import Day

        try:
            return Day.parse(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)
