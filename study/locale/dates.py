"""Formats days and months in a few letters."""

from __future__ import annotations

from datetime import date

from study.locale import N_, Translator

MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def month(day: date, tr: Translator) -> str:
    """Return the short name of a month: *Nov*, *nov.*"""
    return tr(MONTHS[day.month - 1])


def weekday(day: date, tr: Translator) -> str:
    """Return the short name of a weekday: *Mon*, *lun*."""
    return tr(WEEKDAYS[day.weekday()])


def said_day(day: date, tr: Translator) -> str:
    """Return the day and the month: *25 Nov*, *25 nov.*"""
    return tr("{day} {month}", day=day.day, month=month(day, tr))
