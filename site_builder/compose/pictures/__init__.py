"""Dates -> drawings, as numbers that a template draws: a line of time in proportion, small bars by year."""

from site_builder.compose.pictures.bars import MOST_YEARS, bars
from site_builder.compose.pictures.lying import Lane, Mark
from site_builder.compose.pictures.picture import MOST_MARKS, Moments, picture

__all__ = ["MOST_MARKS", "MOST_YEARS", "Lane", "Mark", "Moments", "bars", "picture"]
