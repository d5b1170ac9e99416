"""Pairs of invented articles: those the finder was made with, and those it was then measured on."""
