"""What each time expression means, alone and under a publication date. Sentences are our own; agencies and events invented.

Readings here have words only: what the grammar finds must not depend on the language model.
"""

from __future__ import annotations

import pytest

from tests.language.reading_of_words import words_only
from truceline.language.times import resolve, time_layer
from truceline.model.reading import TimeExpression

PUBLISHED = "2016-04-25"
TABLE: dict[str, list[tuple[str, str, str | None, str | None, str | None, str | None]]] = {
    # sentence: (words, kind, value without a date, rule, modifier, value if published on Monday 2016-04-25)
    "The envoys met in Juba on 13 April 2016.": [
        ("13 April 2016", "date", "2016-04-13", None, None, "2016-04-13"),
    ],
    "The accord was signed on April 13, 2016, in Havana.": [
        ("April 13, 2016", "date", "2016-04-13", None, None, "2016-04-13"),
    ],
    "The text is dated 2016-04-13.": [
        ("2016-04-13", "date", "2016-04-13", None, None, "2016-04-13"),
    ],
    "The decree of 13.04.2016 was published.": [
        ("13.04.2016", "date", "2016-04-13", None, None, "2016-04-13"),
    ],
    "The order of 4/13/2016 was published.": [
        ("4/13/2016", "date", "2016-04-13", None, None, "2016-04-13"),
    ],
    "The order of 5/4/2016 was published.": [
        ("5/4/2016", "date", "2016", None, None, "2016"),
    ],
    "The ceasefire began on Monday, April 25.": [
        ("Monday, April 25", "month_day", "XXXX-04-25", "year:on_or_before", None, "2016-04-25"),
    ],
    "The rebels withdrew on the 25th of April.": [
        ("the 25th of April", "month_day", "XXXX-04-25", "year:on_or_before", None, "2016-04-25"),
    ],
    "The truce has held since April 13.": [
        ("April 13", "month_day", "XXXX-04-13", "year:on_or_before", None, "2016-04-13"),
    ],
    "The talks will resume on April 30.": [
        ("April 30", "month_day", "XXXX-04-30", "year:on_or_after", None, "2016-04-30"),
    ],
    "Delegates will vote on 2 May.": [
        ("2 May", "month_day", "XXXX-05-02", "year:on_or_after", None, "2016-05-02"),
    ],
    "The garrison fell on 29 February.": [
        ("29 February", "month_day", "XXXX-02-29", "year:on_or_before", None, "2016-02-29"),
    ],
    "Fighting broke out on Dec. 30.": [
        ("Dec. 30", "month_day", "XXXX-12-30", "year:on_or_before", None, "2015-12-30"),
    ],
    "The summit took place April 13-15 in Addis Ababa.": [
        ("April 13-15", "interval", "XXXX-04-13/XXXX-04-15", "year:on_or_before", None, "2016-04-13/2016-04-15"),
    ],
    "The summit took place from 1 to 5 May 2015.": [
        ("1 to 5 May 2015", "interval", "2015-05-01/2015-05-05", None, None, "2015-05-01/2015-05-05"),
    ],
    "Observers stayed between 3 and 9 March.": [
        ("3 and 9 March", "interval", "XXXX-03-03/XXXX-03-09", "year:on_or_before", None, "2016-03-03/2016-03-09"),
    ],
    "The convoy travelled from 28 April to 3 May 2015.": [
        ("28 April to 3 May 2015", "interval", "2015-04-28/2015-05-03", None, None, "2015-04-28/2015-05-03"),
    ],
    "The truce took effect in late February.": [
        ("late February", "fuzzy_month", "XXXX-02-21/XXXX-02-29", "year:on_or_before", None, "2016-02-21/2016-02-29"),
    ],
    "Mediators arrived in mid-March.": [
        ("mid-March", "fuzzy_month", "XXXX-03-11/XXXX-03-20", "year:on_or_before", None, "2016-03-11/2016-03-20"),
    ],
    "The mission left in early June 2014.": [
        ("early June 2014", "fuzzy_month", "2014-06-01/2014-06-10", None, None, "2014-06-01/2014-06-10"),
    ],
    "The truce shall last until at least the end of April.": [
        ("the end of April", "month_end", "XXXX-04-30", "year:on_or_after", "not_before", "2016-04-30"),
    ],
    "Prisoners were freed at the beginning of May 2013.": [
        ("the beginning of May 2013", "fuzzy_month", "2013-05-01/2013-05-10", None, None, "2013-05-01/2013-05-10"),
    ],
    "The panel reported in the first half of June.": [
        ("the first half of June", "fuzzy_month", "XXXX-06-01/XXXX-06-15", "year:on_or_before", None, "2015-06-01/2015-06-15"),
    ],
    "Troops withdrew by end-July.": [
        ("end-July", "month_end", "XXXX-07-31", "year:on_or_before", "not_after", "2015-07-31"),
    ],
    "The parties signed in May 2000.": [
        ("May 2000", "month", "2000-05", None, None, "2000-05"),
    ],
    "The rebels attacked in March.": [
        ("March", "month", "XXXX-03", "year:on_or_before", None, "2016-03"),
    ],
    "The army retreated last May.": [
        ("last May", "month", "XXXX-05", "year:on_or_before", None, "2015-05"),
    ],
    "The next round is planned for next March.": [
        ("next March", "month", "XXXX-03", "year:on_or_after", None, "2017-03"),
    ],
    "Elections were held this September.": [
        ("this September", "month", "XXXX-09", "within:year", None, "2016-09"),
    ],
    "The war began in 2012.": [
        ("2012", "year", "2012", None, None, "2012"),
    ],
    "The war of 2011-14 displaced thousands.": [
        ("2011-14", "interval", "2011/2014", None, None, "2011/2014"),
    ],
    "The fighting from 1994 to 1996 killed thousands.": [
        ("1994", "year", "1994", None, None, "1994"),
        ("1996", "year", "1996", None, None, "1996"),
    ],
    "A protocol was drafted in early 2015.": [
        ("early 2015", "year", "2015-01/2015-04", None, None, "2015-01/2015-04"),
    ],
    "The mission ended in late 1999.": [
        ("late 1999", "year", "1999-09/1999-12", None, None, "1999-09/1999-12"),
    ],
    "The junta promised a handover by the end of 2020.": [
        ("the end of 2020", "year", "2020-12-31", None, "not_after", "2020-12-31"),
    ],
    "The insurgency began in the mid-1980s.": [
        ("the mid-1980s", "decade", "1984/1986", None, None, "1984/1986"),
    ],
    "The party was founded in the 1960s.": [
        ("the 1960s", "decade", "196X", None, None, "196X"),
    ],
    "The border dates from the late 19th century.": [
        ("19th century", "interval", "18XX", None, None, "18XX"),
    ],
    "Both sides rearmed in the late '90s.": [
        ("the late '90s", "decade", "1997/1999", None, None, "1997/1999"),
    ],
    "The rebels returned in the spring of 2016.": [
        ("the spring of 2016", "interval", "2016", None, None, "2016"),
    ],
    "The parties met in the third quarter of 2018.": [
        ("the third quarter of 2018", "interval", "2018-07/2018-09", None, None, "2018-07/2018-09"),
    ],
    "The minister said on Monday that the siege was over.": [
        ("Monday", "weekday", None, "weekday:MO:on_or_before", None, "2016-04-25"),
    ],
    "The army said on Friday it had left the town.": [
        ("Friday", "weekday", None, "weekday:FR:on_or_before", None, "2016-04-22"),
    ],
    "The talks will resume on Friday.": [
        ("Friday", "weekday", None, "weekday:FR:after", None, "2016-04-29"),
    ],
    "The talks resume Tuesday in Muscat.": [
        ("Tuesday", "weekday", None, "weekday:TU:after", None, "2016-04-26"),
    ],
    "He is scheduled to arrive in Tripoli on Thursday.": [
        ("Thursday", "weekday", None, "weekday:TH:after", None, "2016-04-28"),
    ],
    "The deadline is Sunday.": [
        ("Sunday", "weekday", None, "weekday:SU:on_or_before", None, "2016-04-24"),
    ],
    "Rebels shelled the port last Friday.": [
        ("Friday", "weekday", None, "weekday:FR:before", None, "2016-04-22"),
    ],
    "The envoys return to Doha next Wednesday.": [
        ("Wednesday", "weekday", None, "weekday:WE:after", None, "2016-04-27"),
    ],
    "Aid has not arrived since Saturday.": [
        ("Saturday", "weekday", None, "weekday:SA:on_or_before", None, "2016-04-23"),
    ],
    "Shelling was reported today.": [
        ("today", "relative", None, "offset:+P0D", None, "2016-04-25"),
    ],
    "The chief negotiator left yesterday.": [
        ("yesterday", "relative", None, "offset:-P1D", None, "2016-04-24"),
    ],
    "The delegation flies home tomorrow.": [
        ("tomorrow", "relative", None, "offset:+P1D", None, "2016-04-26"),
    ],
    "He called for calm the day before yesterday.": [
        ("the day before yesterday", "relative", None, "offset:-P2D", None, "2016-04-23"),
    ],
    "Two weeks ago the army left the valley.": [
        ("Two weeks ago", "relative", None, "offset:-P2W", None, "2016-04-11"),
    ],
    "The accord was signed a year ago.": [
        ("a year ago", "relative", None, "offset:-P1Y", None, "2015"),
    ],
    "The envoy resigned more than three years ago.": [
        ("more than three years ago", "relative", None, "offset:-P3Y", "not_after", "2013"),
    ],
    "The camp was emptied a decade ago.": [
        ("a decade ago", "relative", None, "offset:-P10Y", None, "2006"),
    ],
    "The army attacked two hours ago.": [
        ("two hours ago", "time_of_day", None, "offset:+P0D", None, "2016-04-25"),
    ],
    "Several months ago the front collapsed.": [
        ("Several months ago", "vague_past", None, None, None, None),
    ],
    "The parties agreed long ago.": [
        ("long ago", "vague_past", None, None, None, None),
    ],
    "The two sides met recently.": [
        ("recently", "vague_past", None, None, None, None),
    ],
    "The militia will disarm soon.": [
        ("soon", "vague_future", None, None, None, None),
    ],
    "The blockade ended last week.": [
        ("last week", "relative", None, "calendar:week:-1", None, "2016-04-18/2016-04-24"),
    ],
    "The envoy will travel to Khartoum next month.": [
        ("next month", "relative", None, "calendar:month:+1", None, "2016-05"),
    ],
    "The cabinet discussed the plan this week.": [
        ("this week", "relative", None, "calendar:week:0", None, "2016-04-25/2016-05-01"),
    ],
    "The parties signed last year.": [
        ("last year", "relative", None, "calendar:year:-1", None, "2015"),
    ],
    "The envoy hopes for a deal early next year.": [
        ("early next year", "relative", None, "calendar:year:+1", None, "2017"),
    ],
    "The rebels advanced last weekend.": [
        ("last weekend", "relative", None, "calendar:weekend:-1", None, "2016-04-23/2016-04-24"),
    ],
    "Clashes continued over the weekend.": [
        ("the weekend", "relative", None, "calendar:weekend:-1", None, "2016-04-23/2016-04-24"),
    ],
    "The parties met earlier this month.": [
        ("earlier this month", "relative", None, "calendar:month:0", None, "2016-04"),
    ],
    "The mandate expires at the end of the year.": [
        ("the end of the year", "relative", None, "calendar:year:0", None, "2016"),
    ],
    "Forty fighters died in the past 24 hours.": [
        ("the past 24 hours", "interval", None, "span:-P1D", None, "2016-04-24/2016-04-25"),
    ],
    "The mission will report in the next three months.": [
        ("the next three months", "interval", None, "span:+P3M", None, "2016-04-25/2016-07-25"),
    ],
    "Thousands fled over the past two weeks.": [
        ("the past two weeks", "interval", None, "span:-P2W", None, "2016-04-11/2016-04-25"),
    ],
    "The panel will decide within 30 days.": [
        ("30 days", "interval", None, "span:+P30D", "not_after", "2016-04-25/2016-05-25"),
    ],
    "The talks will resume in two weeks.": [
        ("two weeks", "relative", None, "offset:+P2W", None, "2016-05-09"),
    ],
    "In two days the army took five villages.": [
        ("two days", "duration", None, "length:P2D", None, None),
    ],
    "The truce lasted for 72 hours.": [
        ("72 hours", "duration", None, "length:P3D", None, None),
    ],
    "The parties agreed on a 48-hour truce.": [
        ("48-hour", "duration", None, "length:P2D", None, None),
    ],
    "They signed a five-year plan.": [
        ("five-year", "duration", None, "length:P5Y", None, None),
    ],
    "The siege lasted three months.": [
        ("three months", "duration", None, "length:P3M", None, None),
    ],
    "They announced a five-day truce from Tuesday.": [
        ("five-day", "duration", None, "offset:+P5D", None, "2016-05-01"),
        ("Tuesday", "weekday", None, "weekday:TU:after", None, "2016-04-26"),
    ],
    "The five-day ceasefire starting on 3 May 2016 covers the city.": [
        ("five-day", "duration", "2016-05-08", "offset:+P5D", None, "2016-05-08"),
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
    ],
    "The truce runs from Tuesday for five days.": [
        ("Tuesday", "weekday", None, "weekday:TU:after", None, "2016-04-26"),
        ("five days", "duration", None, "offset:+P5D", None, "2016-05-01"),
    ],
    "The guns fell silent at 0100 on Saturday.": [
        ("0100", "time_of_day", None, "offset:+P0D", None, "2016-04-23"),
        ("Saturday", "weekday", None, "weekday:SA:on_or_before", None, "2016-04-23"),
    ],
    "The truce starts at midnight on Friday.": [
        ("midnight", "time_of_day", None, "offset:+P0D", None, "2016-04-29"),
        ("Friday", "weekday", None, "weekday:FR:after", None, "2016-04-29"),
    ],
    "The convoy left at 11pm on 5 May 2016.": [
        ("11pm", "time_of_day", "2016-05-05", "offset:+P0D", None, "2016-05-05"),
        ("5 May 2016", "date", "2016-05-05", None, None, "2016-05-05"),
    ],
    "The pause begins at 10:30 GMT on Sunday.": [
        ("10:30 GMT", "time_of_day", None, "offset:+P0D", None, "2016-05-01"),
        ("Sunday", "weekday", None, "weekday:SU:after", None, "2016-05-01"),
    ],
    "The general surrendered on Friday night.": [
        ("Friday", "weekday", None, "weekday:FR:on_or_before", None, "2016-04-22"),
    ],
    "The rebels attacked on 3 May 2016, and the army struck back later in the day.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("later in the day", "time_of_day", "2016-05-03", "offset:+P0D", None, "2016-05-03"),
    ],
    "The rebels attacked on 3 May 2016 and withdrew the following day.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("the following day", "relative", "2016-05-04", "offset:+P1D", None, "2016-05-04"),
    ],
    "The ceasefire began on 3 May 2016 and collapsed two days later.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("two days later", "relative", "2016-05-05", "offset:+P2D", None, "2016-05-05"),
    ],
    "The accord was signed on 3 May 2016, a week after the summit.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("a week", "relative", None, None, None, None),
    ],
    "The rebels attacked on 3 May 2016 and again the same day.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("the same day", "relative", "2016-05-03", "offset:+P0D", None, "2016-05-03"),
    ],
    "Talks opened in June 2015 and failed the following month.": [
        ("June 2015", "month", "2015-06", None, None, "2015-06"),
        ("the following month", "relative", "2015-07", "calendar:month:+1", None, "2015-07"),
    ],
    "The parties met on 3 May 2016 and on the ninth.": [
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
        ("the ninth", "month_day", "2016-05-09", "within:month", None, "2016-05-09"),
    ],
    "Talks began on 12 May and failed on the 20th.": [
        ("12 May", "month_day", "XXXX-05-12", "year:on_or_before", None, "2015-05-12"),
        ("the 20th", "month_day", "XXXX-XX-20", "within:month", None, "2015-05-20"),
    ],
    "They met in Geneva in June last year.": [
        ("June", "month", "XXXX-06", "within:year", None, "2015-06"),
        ("last year", "relative", None, "calendar:year:-1", None, "2015"),
    ],
    "The front was quiet in January this year.": [
        ("January", "month", "XXXX-01", "within:year", None, "2016-01"),
        ("this year", "relative", None, "calendar:year:0", None, "2016"),
    ],
    "The parties met in 2014 and signed in May of that year.": [
        ("2014", "year", "2014", None, None, "2014"),
        ("May", "month", "2014-05", "within:year", None, "2014-05"),
        ("that year", "relative", "2014", "calendar:year:0", None, "2014"),
    ],
    "The truce holds until Ramadan.": [
        ("Ramadan", "relative", None, None, None, None),
    ],
    "The guns fell silent for Eid al-Fitr.": [
        ("Eid al-Fitr", "relative", None, None, None, None),
    ],
    "Prisoners were exchanged on New Year's Eve.": [
        ("New Year's Eve", "month_day", "XXXX-12-31", "year:on_or_before", None, "2015-12-31"),
    ],
    "The garrison has been besieged for months.": [
        ("months", "duration", None, None, None, None),
    ],
    "Around April 9 the column reached the river.": [
        ("April 9", "month_day", "XXXX-04-09~", "year:on_or_before", None, "2016-04-09~"),
    ],
    "The troops will leave no later than June 30.": [
        ("June 30", "month_day", "XXXX-06-30", "year:on_or_after", "not_after", "2016-06-30"),
    ],
    "The troops must leave by May 15.": [
        ("May 15", "month_day", "XXXX-05-15", "year:on_or_after", "not_after", "2016-05-15"),
    ],
    "Two days after April 13 the column reached the river.": [
        ("Two days", "relative", "XXXX-04-15", "offset:+P2D", None, "2016-04-15"),
        ("April 13", "month_day", "XXXX-04-13", "year:on_or_before", None, "2016-04-13"),
    ],
    "The parties meet on Thursday and Friday next week.": [
        ("Thursday", "weekday", None, "weekday:TH:on_or_after", None, "2016-05-05"),
        ("Friday", "weekday", None, "weekday:FR:on_or_after", None, "2016-05-06"),
        ("next week", "relative", None, "calendar:week:+1", None, "2016-05-02/2016-05-08"),
    ],
    "The parties met on Monday of last week.": [
        ("Monday", "weekday", None, "weekday:MO:on_or_after", None, "2016-04-18"),
        ("last week", "relative", None, "calendar:week:-1", None, "2016-04-18/2016-04-24"),
    ],
    "The army has held the pass since 1994.": [
        ("1994", "year", "1994", None, None, "1994"),
    ],
    "Fighters must disarm before Friday.": [
        ("Friday", "weekday", None, "weekday:FR:after", "not_after", "2016-04-29"),
    ],
    "The clashes between Monday and Wednesday killed ten.": [
        ("Monday", "weekday", None, "weekday:MO:before", None, "2016-04-18"),
        ("Wednesday", "weekday", None, "weekday:WE:on_or_before", None, "2016-04-20"),
    ],
    "The offer expires Sunday.": [
        ("Sunday", "weekday", None, "weekday:SU:after", None, "2016-05-01"),
    ],
    "The front moved twice between March and May 2015.": [
        ("March and May 2015", "interval", "2015-03/2015-05", None, None, "2015-03/2015-05"),
    ],
    "The treaty of March 2, 1999 still holds.": [
        ("March 2, 1999", "date", "1999-03-02", None, None, "1999-03-02"),
    ],
    "The monitors counted 14 breaches overnight.": [
        ("overnight", "time_of_day", None, "offset:+P0D", None, "2016-04-25"),
    ],
    "The shelling began at dawn on Sunday.": [
        ("dawn", "time_of_day", None, "offset:+P0D", None, "2016-04-24"),
        ("Sunday", "weekday", None, "weekday:SU:on_or_before", None, "2016-04-24"),
    ],
    "The council meets this Thursday.": [
        ("Thursday", "weekday", None, "weekday:TH:after", None, "2016-04-28"),
    ],
    "The guerrillas extended the truce until Friday.": [
        ("Friday", "weekday", None, "weekday:FR:after", None, "2016-04-29"),
    ],
    "The truce lasted until Friday.": [
        ("Friday", "weekday", None, "weekday:FR:on_or_before", None, "2016-04-22"),
    ],
    "The deal reached in December '22 still holds.": [
        ("December '22", "month", "2022-12", None, None, "2022-12"),
    ],
    "The envoy said tonight the truce held.": [
        ("tonight", "time_of_day", None, "offset:+P0D", None, "2016-04-25"),
    ],
    "The capital was shelled last night.": [
        ("last night", "time_of_day", None, "offset:-P1D", None, "2016-04-24"),
    ],
    "The parties spoke this morning.": [
        ("this morning", "time_of_day", None, "offset:+P0D", None, "2016-04-25"),
    ],
    "The army entered the city on the previous Friday.": [
        ("Friday", "weekday", None, "weekday:FR:before", None, "2016-04-22"),
    ],
    "A ceasefire was agreed the previous week, on 3 May 2016.": [
        ("the previous week", "relative", None, None, None, None),
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
    ],
    "Both sides suspended talks at the start of the week.": [
        ("the start of the week", "relative", None, "calendar:week:0", None, "2016-04-25/2016-05-01"),
    ],
    "The junta fell three decades ago.": [
        ("three decades ago", "relative", None, "offset:-P30Y", None, "1986"),
    ],
    "Rebel leaders will fly to Nairobi in the coming days.": [
        ("in the coming days", "vague_future", None, None, None, None),
    ],
    "The front has moved in recent weeks.": [
        ("recent weeks", "vague_past", None, None, None, None),
    ],
    "The accord followed years of fighting.": [],
    "The generals ruled for decades.": [
        ("decades", "duration", None, None, None, None),
    ],
    "Talks restarted at noon on Sunday.": [
        ("noon", "time_of_day", None, "offset:+P0D", None, "2016-04-24"),
        ("Sunday", "weekday", None, "weekday:SU:on_or_before", None, "2016-04-24"),
    ],
    "The governor was abducted on Wednesday morning.": [
        ("Wednesday", "weekday", None, "weekday:WE:on_or_before", None, "2016-04-20"),
    ],
    "The opposition said Sunday's vote was rigged.": [
        ("Sunday", "weekday", None, "weekday:SU:on_or_before", None, "2016-04-24"),
    ],
    "The rebels want a deal before the April 30 deadline.": [
        ("April 30", "month_day", "XXXX-04-30", "year:on_or_after", None, "2016-04-30"),
    ],
    "Thursday, 5 May 2016 was the last day of the talks.": [
        ("Thursday, 5 May 2016", "date", "2016-05-05", None, None, "2016-05-05"),
    ],
    "The envoy left Sana'a on 31 December 2015.": [
        ("31 December 2015", "date", "2015-12-31", None, None, "2015-12-31"),
    ],
    "The 2012 truce collapsed.": [
        ("2012", "year", "2012", None, None, "2012"),
    ],
    "Resolution 2254 was adopted in 2015.": [
        ("2015", "year", "2015", None, None, "2015"),
    ],
    "The council adopted Resolution 1973 after 2000 people fled.": [],
    "The Sunday Times quoted Theresa May.": [],
    "Protesters marked Bloody Sunday.": [],
    "The April 6 Movement called a strike.": [],
    "A 25-year-old fighter surrendered.": [],
    "The army may march on the capital.": [],
    "The convoy waited twenty-four hours.": [
        ("twenty-four hours", "duration", None, "length:P1D", None, None),
    ],
    "He spent two decades in exile.": [
        ("two decades", "duration", None, "length:P20Y", None, None),
    ],
    "The parties signed on the first of May.": [
        ("the first of May", "month_day", "XXXX-05-01", "year:on_or_before", None, "2015-05-01"),
    ],
    "The army retook the town between 1 May and 3 May 2016.": [
        ("1 May and 3 May 2016", "interval", "2016-05-01/2016-05-03", None, None, "2016-05-01/2016-05-03"),
    ],
    "The army shelled the city from Friday to Sunday.": [
        ("Friday", "weekday", None, "weekday:FR:before", None, "2016-04-22"),
        ("Sunday", "weekday", None, "weekday:SU:on_or_before", None, "2016-04-24"),
    ],
    "The talks will run from Monday to Thursday.": [
        ("Monday", "weekday", None, "weekday:MO:after", None, "2016-05-02"),
        ("Thursday", "weekday", None, "weekday:TH:after", None, "2016-05-05"),
    ],
    "A truce was agreed from 5 May to 9 May.": [
        ("5 May to 9 May", "interval", "XXXX-05-05/XXXX-05-09", "year:on_or_after", None, "2016-05-05/2016-05-09"),
    ],
    "The junta seized power in February of 2021.": [
        ("February of 2021", "month", "2021-02", None, None, "2021-02"),
    ],
    "The junta seized power on February 1st, 2021.": [
        ("February 1st, 2021", "date", "2021-02-01", None, None, "2021-02-01"),
    ],
    "The Taliban took Kabul on 15 August 2021.": [
        ("15 August 2021", "date", "2021-08-15", None, None, "2021-08-15"),
    ],
    "The peace process dates back to the nineties.": [
        ("the nineties", "decade", "199X", None, None, "199X"),
    ],
    "The M23 rebels left Goma on 1 December 2012.": [
        ("1 December 2012", "date", "2012-12-01", None, None, "2012-12-01"),
    ],
    "The mediator will report by the end of next week.": [
        ("the end of next week", "relative", None, "calendar:week:+1", "not_after", "2016-05-02/2016-05-08"),
    ],
    "It was the deadliest attack in the past year.": [
        ("the past year", "interval", None, "span:-P1Y", None, "2015-04-25/2016-04-25"),
    ],
    "He has led the party for over a decade.": [
        ("a decade", "duration", None, "length:P10Y", None, None),
    ],
    "The delegation is expected in Astana on January 23.": [
        ("January 23", "month_day", "XXXX-01-23", "year:on_or_after", None, "2017-01-23"),
    ],
    "The parties are to meet again in September.": [
        ("September", "month", "XXXX-09", "year:on_or_after", None, "2016-09"),
    ],
    "The sides will exchange prisoners within 48 hours.": [
        ("48 hours", "interval", None, "span:+P2D", "not_after", "2016-04-25/2016-04-27"),
    ],
    "The offensive entered its second week.": [],
    "The ceasefire was due to begin on Friday.": [
        ("Friday", "weekday", None, "weekday:FR:after", None, "2016-04-29"),
    ],
    "The government rejected the plan on Friday, and the rebels walked out on Saturday.": [
        ("Friday", "weekday", None, "weekday:FR:on_or_before", None, "2016-04-22"),
        ("Saturday", "weekday", None, "weekday:SA:on_or_before", None, "2016-04-23"),
    ],
    "Three days earlier, on 30 April 2016, the bridge had fallen.": [
        ("Three days earlier", "relative", None, None, None, None),
        ("30 April 2016", "date", "2016-04-30", None, None, "2016-04-30"),
    ],
    "The militia withdrew a month after 3 May 2016.": [
        ("a month", "relative", "2016-06", "offset:+P1M", None, "2016-06"),
        ("3 May 2016", "date", "2016-05-03", None, None, "2016-05-03"),
    ],
}


def found(text: str) -> tuple[TimeExpression, ...]:
    return time_layer(words_only(text)).times


@pytest.mark.parametrize("text", TABLE)
def test_expressions_of_a_sentence(text: str) -> None:
    times = found(text)
    later = resolve(times, PUBLISHED)
    assert [
        (t.evidence.text, t.kind, t.value, t.rule, t.modifier, dated.value) for t, dated in zip(times, later, strict=True)
    ] == TABLE[text]


def test_the_table_is_large() -> None:
    assert sum(map(len, TABLE.values())) >= 150


def test_anchors_name_the_expression_they_count_from() -> None:
    attack, after, later = found("Rebels attacked on 3 May 2016, left two days later and came back the following day.")
    assert (attack.anchor, after.anchor, later.anchor) == (None, attack.id, after.id)
    assert later.value == "2016-05-06"
