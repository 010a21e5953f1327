"""What the page of the example data says of unusual values and of missing ones."""

import csv

import golden

PAGE = (golden.ROOT / "data" / "README.md").read_text(encoding="utf-8")


def rows(name):
    with (golden.ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_pupils_of_districts_without_spending():
    table = rows("us_districts_2020.csv")
    lacking = [row for row in table if not row["expenditure"]]
    pupils = sum(int(row["enrollment"]) for row in lacking)
    whole = sum(int(row["enrollment"]) for row in table)
    assert f"The {len(lacking)} without spending have {pupils:,} of {whole:,} pupils" in PAGE
    city = [row for row in lacking if row["state"] == "NY"]
    assert len(city) == 32
    assert min(row["leaid"] for row in city) == "3600076"
    assert max(row["leaid"] for row in city) == "3600153"
    assert f"have {sum(int(row['enrollment']) for row in city):,}." in PAGE


def test_unusual_values():
    spending = {
        row["leaid"]: float(row["expenditure"]) / float(row["enrollment"])
        for row in rows("us_districts_2020.csv")
        if row["expenditure"]
    }
    assert f"above US$ 100,000 per pupil in {sum(one > 1e5 for one in spending.values())} districts" in PAGE
    assert max(spending, key=spending.__getitem__) == "0691033"
    assert min(spending, key=spending.__getitem__) == "2502430"
    assert sum(one < 5000 for one in spending.values()) == 3
    largest = sorted(rows("nyc_class_sizes_2011.csv"), key=lambda row: -int(row["max_class"]))[:3]
    assert [(row["school_code"], row["max_class"]) for row in largest] == [
        ("M427", "84"),
        ("M437", "83"),
        ("Q325", "75"),
    ]
    schools = rows("tw_primary_2025.csv")
    ratio = {
        row["school_code"]: float(row["pupils"]) / float(row["teachers"])
        for row in schools
        if float(row["pupils"] or 0) and float(row["teachers"] or 0)
    }
    assert (min(ratio, key=ratio.__getitem__), max(ratio, key=ratio.__getitem__)) == ("724607", "181601")
    sizes = {
        row["school_code"]: float(row["avg_class_size"]) for row in rows("ma_schools_2017.csv") if row["avg_class_size"]
    }
    assert (min(sizes.values()), max(sizes.values())) == (2.0, 41.1)
    assert sum(int(row["enrollment"]) == 0 for row in rows("ma_schools_2017.csv")) == 11
