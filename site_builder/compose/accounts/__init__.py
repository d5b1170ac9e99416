"""Accounts of a meeting side by side: for each topic, who says what, and what differs."""

from site_builder.compose.accounts.page_part import accounts_view
from site_builder.compose.accounts.tellers import Lore, lore_of

__all__ = ["Lore", "accounts_view", "lore_of"]
