"""What the Python half itself has to say, by code, in English and 中文.

Whatever the core finds or concludes comes from the core's own table; these are the sentences about
the command line, and in `_wording_files` about files, that the core, which reads no file, cannot know.
"""

from __future__ import annotations

import locale
import os
from typing import Final

from junheng._texts.files import FILES
from junheng._texts.phrases import Language

_TABLE: Final[dict[str, tuple[str, str]]] = {
    **FILES,
    # The command line.
    "cli.rows": (
        "Row 0 is the first row below the headings; in a spreadsheet it is row 2.",
        "第 0 行是列名下的第一行，即电子表格中的第 2 行。",
    ),
    "cli.nothing": (
        "Nothing was computed, nothing was written.",
        "未作任何计算，未写入任何文件。",
    ),
    "cli.no_number": (
        'expected numbers, or one file with --value COLUMN; got "{got}"',
        "应给出若干数字，或一个文件并以 --value 指明列；实为“{got}”",
    ),
    "cli.not_a_pair": (
        '--columns: expected id=heading, got "{got}"',
        "--columns：应为 id=列名，实为“{got}”",
    ),
    "cli.unknown_suffix": (
        "--output {path}: expected a name that ends in {expected}, or --format for what is written into it",
        "--output {path}：文件名应以 {expected} 结尾，或以 --format 指明写入的格式",
    ),
    "cli.output_is_input": (
        "--output {path}: expected another file than those that are read",
        "--output {path}：输出文件不应是所读取的文件",
    ),
    "cli.no_html": (
        "this result has no HTML form: expected text or json",
        "此结果没有 HTML 形式：应为 text 或 json",
    ),
    # What argparse would say in English alone.
    "usage.usage": ("usage: ", "用法："),
    "usage.positionals": ("arguments", "参数"),
    "usage.options": ("options", "选项"),
    "usage.help": ("show this help and leave", "显示本帮助后退出"),
    "usage.version": ("show the version and leave", "显示版本后退出"),
    "usage.command": ("what to do; COMMAND --help tells more", "所要执行的命令；COMMAND --help 给出说明"),
    "usage.required": ("expected {expected} too", "还须给出 {expected}"),
    "usage.choice": ("{option}: expected one of {expected}, got {got}", "{option}：应为 {expected} 之一，实为 {got}"),
    "usage.value": ("{option}: expected a value", "{option}：其后应有取值"),
    "usage.unrecognized": ("nothing here is called {got}", "没有名为 {got} 的参数"),
    "help.about": (
        "How evenly education is provided: checks a table of schools, applies a standard, describes the balance.",
        "教育均衡测算：检查学校数据表，按督导评估标准评估，描述均衡程度。",
    ),
    "help.status": (
        "Exit status: 0 the standard is met (or the result is there), 1 it is not met or cannot be decided yet, "
        "2 bad input: every problem is listed, nothing is written.",
        "退出状态：0 达标（或已得出结果）；1 未达标或尚不能认定；2 输入有误：逐条列出，不写入任何文件。",
    ),
    "help.assess": (
        "apply a standard to a table of schools",
        "按标准评估学校数据表",
    ),
    "help.balance": (
        "class size, pupils per teacher, spend per pupil, the urban-rural gap",
        "班额、生师比、生均支出、城乡差距",
    ),
    "help.check": (
        "every problem of a table at once; the findings are the result (status 2 where one is an error)",
        "一次列出数据表的全部问题；检查结果即输出（有错误时退出状态为 2）",
    ),
    "help.measure": (
        "measures of some numbers, or of the columns of a file, by group",
        "计算若干数字的指数，或分组计算文件中各列的指数",
    ),
    "cli.one_file": (
        "expected one file, got {got} too",
        "应为一个文件，又给出 {got}",
    ),
    "help.analyze": (
        "one analysis of the columns of a file, by group: a curve, a gap, a decomposition, a regression, segregation",
        "对文件中的列作一项分析（可分组）：曲线、差距、分解、回归、分隔",
    ),
    "help.analysis": (
        "the analysis, then the file and the inputs; NAME --help tells them",
        "分析的标识，其后为文件与各输入；NAME --help 列出该分析的输入",
    ),
    "help.described": ("{name}. {summary}", "{name}：{summary}"),
    "help.choice": ("{id} ({meaning})", "{id}（{meaning}）"),
    "help.choices": ("One of {choices}.", "可为 {choices}。"),
    "help.required": ("Must be given.", "必须给出。"),
    "help.repeatable": ("Repeatable.", "可重复给出。"),
    "help.default": ("Default: {default}.", "默认：{default}。"),
    "help.list": ("Divided by commas, repeatable.", "以逗号分隔，可重复。"),
    "help.analyses": ("the catalogue of analyses", "分析目录"),
    "help.measures": ("the catalogue of measures", "指数目录"),
    "help.standards": ("the standards that come with the library", "内置标准"),
    "help.columns": ("the headings that are recognised", "可识别的列名"),
    "help.file": (
        "CSV (UTF-8, GBK, GB18030), Excel (file.xlsx#sheet) or Parquet",
        "CSV（UTF-8、GBK、GB18030）、Excel（file.xlsx#工作表）或 Parquet 文件",
    ),
    "help.spec": (
        "measures as text: gini, atkinson(epsilon=0.5)",
        "指数的文本形式：gini、atkinson(epsilon=0.5)",
    ),
    "help.data": (
        "then numbers, or one file together with --value or --groups",
        "其后为若干数字；或一个文件，并以 --value 或 --groups 指明列",
    ),
    "help.value": ("the column of values", "数值列"),
    "help.weights": (
        "the column of weights; for plain numbers as many numbers, divided by commas",
        "权重列；直接给出数字时为同样多个数字，以逗号分隔",
    ),
    "help.rank": (
        "the column that ranks or explains the values, for indices of concentration; for plain numbers as --weights",
        "排序变量列，用于集中指数等；直接给出数字时同 --weights",
    ),
    "help.groups": (
        "the columns that count the pupils of each group, for indices of segregation, divided by commas",
        "各组学生数所在的列，用于分隔指数，以逗号分隔",
    ),
    "help.group": (
        "the group that isolation, exposure and two-group indices look at",
        "隔离、接触及两组指数所针对的组",
    ),
    "help.reference_group": (
        "the group that it is compared with (default: all others together)",
        "与之相对的组（默认为其余各组合计）",
    ),
    "help.by_columns": (
        "the columns whose values divide the rows, divided by commas",
        "按这些列的值分组，以逗号分隔",
    ),
    "help.missing": (
        "refuse a table with a missing cell (default), or drop such rows and count them",
        "有缺失时拒绝整表（refuse，默认），或略去该行并计数（drop）",
    ),
    "help.influence": (
        "what each row does to the measures of its group, to the first order",
        "各行对所在组指数的一阶影响",
    ),
    "help.undefined": (
        "refuse where a measure is not defined for a group (default), or leave its value empty",
        "指数对某组无定义时拒绝（refuse，默认），或令其值为空（null）",
    ),
    "help.format": (
        "what is printed: text (default), json, html",
        "输出形式：text（默认）、json、html",
    ),
    "help.format_of_lists": (
        "what is printed: text (default), json",
        "输出形式：text（默认）、json",
    ),
    "help.format_of_measure": (
        "what is printed: text (default), json; of a table also html",
        "输出形式：text（默认）、json；数据表另可为 html",
    ),
    "help.output_of_lists": (
        "write to a file instead (repeatable); .txt and .json name the form, else --format does",
        "写入文件（可重复）；.txt、.json 决定形式，其余按 --format",
    ),
    "help.output": (
        "write to a file instead (repeatable); .txt, .json and .html name the form, else --format does",
        "写入文件（可重复）；.txt、.json、.html 决定形式，其余按 --format",
    ),
    "help.lang": (
        "the language of texts (default: that of the environment)",
        "文字语言（默认取自系统环境）",
    ),
}


def say(code: str, language: Language, **parameters: object) -> str:
    """The text of a code, its parameters filled in."""
    english, chinese = _TABLE[code]
    return (chinese if language == "zh" else english).format(**parameters)


def codes() -> dict[str, tuple[str, str]]:
    """Every code with its two texts."""
    return dict(_TABLE)


def preferred_language() -> Language:
    """The language the locale's environment asks for: 中文 where it does, otherwise English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if setting := os.environ.get(variable):
            return "zh" if setting.lower().startswith("zh") else "en"
    # Windows sets none of them.
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
