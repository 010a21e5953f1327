"""Texts of the command line, by code, in English and 中文.

Texts of results and errors are in the core; texts about files, which the core does not read, are in `files`, those
about rows and indexes of tables in `tables`, how a file was read in `reading`.
"""

from __future__ import annotations

import locale
import os
from typing import Final

from junheng._texts.files import FILES
from junheng._texts.phrases import Language
from junheng._texts.reading import READING
from junheng._texts.spelling import filled
from junheng._texts.tables import TABLES

TEXTS: Final[dict[str, tuple[str, str]]] = {
    **FILES,
    **READING,
    **TABLES,
    "list": (", ", "、"),
    "list.more": ("… ({count} in all)", "……（共 {count} 项）"),
    # The command line.
    "cli.by_cause": (
        "errors in the table: {count}, by cause below (junheng check lists each, missing columns with --standard)",
        "表中共有 {count} 处错误，按原因归并如下（逐条清单用 junheng check 查看，缺少的列须加 --standard）",
    ),
    "cli.others": ("{count} more of this kind", "另有 {count} 处同类问题"),
    "cli.others_named": ("{count} more of this kind: {names}", "另有 {count} 处同类问题：{names}"),
    "cli.missing_columns": (
        "add what is missing, or name the heading that means it: --columns ID=HEADING",
        "请补上所缺的列；表中以其他列名填写的，用 --columns 列标识=列名 指定",
    ),
    "cli.nothing": ("No result was computed or written.", "未计算，未写入文件。"),
    "cli.interrupted": ("interrupted", "已中断"),
    "cli.memory": ("not enough memory: expected a smaller table", "内存不足：应为较小的数据表"),
    "cli.output": ("cannot write to the standard output: {got}", "无法写入标准输出：{got}"),
    "cli.internal": (
        "internal error of junheng {version}, not of the input: {got}; please report it with the command",
        "junheng {version} 内部错误，与输入无关：{got}；请连同命令一并报告",
    ),
    "cli.items_forgotten": (
        'Sheet "{sheet}" has answers to the items of the standard, which were not read: add --items {path}',
        "工作表“{sheet}”含县级指标填报值，未读入：请加 --items {path}",
    ),
    "cli.no_number": (
        'expected numbers, or one file with --value COLUMN; got "{got}"',
        "应为若干数值，或一个文件与 --value COLUMN；实为“{got}”",
    ),
    "cli.no_data": (
        "expected numbers, or one file with --value COLUMN, after the measures",
        "指数之后应为若干数值，或一个文件与 --value COLUMN",
    ),
    "cli.no_value": (
        "{path} is a file: expected --value COLUMN; for segregation indices --groups COLUMNS, "
        "or --unit and --pupil-group COLUMN",
        "{path} 是文件：应以 --value COLUMN 指明数值列（分隔指数用 --groups COLUMNS，"
        "或 --unit 与 --pupil-group COLUMN）",
    ),
    "cli.not_a_pair": ('--columns: expected id=heading, got "{got}"', "--columns：应为 id=列名，实为“{got}”"),
    "cli.not_json": ("{option}: expected JSON, or a file of it: {got}", "{option}：应为 JSON 文本或 JSON 文件：{got}"),
    "cli.unknown_suffix": (
        "--output {path}: expected a name that ends in {expected}, or --format",
        "--output {path}：文件名应以 {expected} 结尾，或给出 --format",
    ),
    "cli.output_is_input": (
        "--output {path}: expected a file other than the input files",
        "--output {path}：输出文件不得为输入文件",
    ),
    "cli.no_result": (
        "{path} is no result of junheng: expected JSON that a command wrote with --output {path}",
        "{path} 不是 junheng 的结果：应为命令以 --output {path} 写出的 JSON",
    ),
    "cli.no_html": (
        "HTML is not available for this result: expected text or json",
        "该结果不提供 HTML：应为 text 或 json",
    ),
    # Texts that argparse has in English only.
    "usage.usage": ("usage: ", "用法："),
    "usage.section": ("{title}:", "{title}："),
    "usage.positionals": ("arguments", "参数"),
    "usage.options": ("options", "选项"),
    "usage.help": ("show this help and exit", "显示帮助后退出"),
    "usage.version": ("show the version and exit", "显示版本后退出"),
    "usage.command": ("the command; see COMMAND --help", "命令；说明见 COMMAND --help"),
    "usage.required": ("missing: {expected}", "缺少 {expected}"),
    "usage.choice": (
        '{option}: expected one of {expected}, got "{got}"',
        "{option}：应为 {expected} 之一，实为“{got}”",
    ),
    "usage.unknown_command": (
        'there is no command "{got}": did you mean "{expected}"? junheng --help lists all',
        "没有命令“{got}”：是否指“{expected}”？junheng --help 列出全部命令",
    ),
    "usage.value": ("{option}: expected a value", "{option}：应有取值"),
    "usage.unrecognized": ("unrecognized argument: {got}", "无法识别的参数：{got}"),
    "help.about": (
        "Measures how evenly education is provided: checks tables of schools, applies standards, computes measures.",
        "教育均衡测算：检查学校数据表，按督导评估标准评估，计算均衡指数。",
    ),
    "help.status": (
        "Exit status: 0 success (of assess: the standard is met); 1 the standard is not met or cannot be "
        "decided; 2 invalid input: all problems are listed, no file is written.",
        "退出状态为 0：成功（assess 为达标）；为 1：未达标或无法判定；为 2：输入有误，列出全部问题，不写文件。",
    ),
    "help.assess": ("apply a standard to a table of schools", "按标准评估学校数据表"),
    "help.balance": (
        "class size, pupil-teacher ratio, expenditure per pupil, urban-rural gap",
        "班额、生师比、生均支出、城乡差距",
    ),
    "help.check": (
        "list all problems of a table (exit status 2 if there is an error)",
        "列出数据表的全部问题（有错误时退出状态为 2）",
    ),
    "help.plan": (
        "the least change that reaches a target: what to add, to move, to open, how to divide a budget",
        "测算达到目标所需的最小变动：增加、调配、增班、经费分配",
    ),
    "help.plan_status": (
        "Exit status: 0 success; 1 a target is out of reach, with the reason; 2 invalid input: all problems are "
        "listed, no file is written.",
        "退出状态为 0：成功；为 1：目标无法达到，并列出原因；为 2：输入有误，列出全部问题，不写文件。",
    ),
    "help.records": (
        "A JSON array of objects with {members}, or a file of it.",
        "JSON 数组（成员为 {members}）或其文件。",
    ),
    "usage.kind": ("kind of plan", "规划种类"),
    "help.measure": (
        "measures of numbers, or of the columns of a file, by group",
        "计算若干数值或文件中各列的指数，可分组",
    ),
    "help.estimate": (
        "measures of the columns of a file with standard errors and intervals under a sampling design, by group",
        "按抽样设计计算文件中各列的指数及其标准误与置信区间，可分组",
    ),
    "help.contrast": (
        "compare measures of groups or dates: differences or ratios with intervals and tests under a sampling design",
        "按抽样设计比较各组或各时点的指数：差值或比值及其置信区间与检验",
    ),
    "help.presets": (
        "list the surveys that --preset takes, with their columns, factors and sources",
        "列出 --preset 可用的调查及其各列、系数与出处",
    ),
    "help.estimate_measures": (
        "the measures, such as gini,mean (repeatable); a comma separates several",
        "所求指数，例如 gini,mean（可重复）；以逗号分隔",
    ),
    "help.estimate_weights": (
        "the column of the size of each row, such as its pupils; how rows were sampled is stated by --design-weights",
        "各行规模所在的列，例如学生数；抽样权重另由 --design-weights 给出",
    ),
    "help.estimate_rank": ("the ranking variable, for concentration indices", "排序变量，用于集中指数等"),
    "cli.one_file": ("expected one file, got another one: {got}", "应为一个文件，又给出 {got}"),
    "help.analyze": (
        "an analysis of the columns of a file, by group: curve, gap, decomposition, regression, segregation",
        "对文件中各列作专题分析，可分组：曲线、差距、分解、回归、分隔",
    ),
    "help.analysis": (
        "the analysis, followed by the file and its options; see NAME --help",
        "分析名称，其后为文件与选项；说明见 NAME --help",
    ),
    "help.described": ("{name}. {summary}", "{name}：{summary}"),
    "help.choice": ("{id} ({meaning})", "{id}（{meaning}）"),
    "help.choices": ("One of {choices}.", "可为 {choices}。"),
    "help.required": ("Required.", "必需。"),
    "help.repeatable": ("Repeatable.", "可重复。"),
    "help.default": ("Default: {default}.", "默认：{default}。"),
    "help.list": ("Separated by commas; repeatable.", "以逗号分隔，可重复。"),
    "help.analyses": ("the catalogue of analyses", "分析目录"),
    "help.measures": ("the catalogue of measures", "指数目录"),
    "help.standards": ("the built-in standards", "内置标准"),
    "help.columns": ("the recognized column names", "可识别的列名"),
    "help.file": (
        "CSV (UTF-8, GBK, GB18030), Excel (file.xlsx#sheet) or Parquet",
        "CSV（UTF-8、GBK、GB18030）、Excel（file.xlsx#工作表）或 Parquet 文件",
    ),
    "help.spec": (
        "measures, such as gini or atkinson(epsilon=0.5), followed by numbers, or by a file with --value or --groups",
        "指数，如 gini、atkinson(epsilon=0.5)；其后为若干数值，或一个文件与 --value 或 --groups",
    ),
    "help.value": ("the column of values", "数值列"),
    "help.weights": (
        "the column of weights; for numbers, their weights separated by commas",
        "权重列；数据为数值时，为以逗号分隔的各权重",
    ),
    "help.rank": (
        "the ranking variable, for concentration indices; for numbers as --weights",
        "排序变量，用于集中指数等；数据为数值时同 --weights",
    ),
    "help.groups": (
        "the columns of the number of pupils of each group, for segregation indices, separated by commas",
        "各组学生数的列，用于分隔指数，以逗号分隔",
    ),
    "help.unit": (
        "the column of the units, where rows are units by group, or pupils; with --pupil-group",
        "单位列，用于每个单位与组一行或每名学生一行的表，与 --pupil-group 并用",
    ),
    "help.pupil_group": (
        "the column of the group of pupils of each row, in place of --groups",
        "各行学生所属组的列，用以代替 --groups",
    ),
    "help.count": (
        "the column of the number of pupils of each row (default: every row is one pupil)",
        "各行学生人数的列（默认每行为一名学生）",
    ),
    "help.group": ("the group of isolation, exposure and two-group indices", "隔离、接触及两组指数所针对的组"),
    "help.reference_group": ("the group for comparison (default: all others combined)", "对照组（默认为其余各组合计）"),
    "help.by_columns": (
        "the columns whose values define the groups, separated by commas",
        "按这些列的值分组，以逗号分隔",
    ),
    "help.missing": (
        "rows with a missing value: an error (default), or dropped and counted",
        "含缺失值的行：报错（error，默认），或剔除并计数（drop）",
    ),
    "help.influence": ("add the influence of each row on the measures of its group", "另给出各行对所在组指数的影响值"),
    "help.undefined": (
        "a measure that is undefined for a group: an error (default), or an empty value",
        "指数对某组无定义时：报错（error，默认），或其值为空（null）",
    ),
    "help.na": (
        "texts that mean that a value is missing, such as NA,-,..; separated by commas; repeatable; with a reason as "
        "suppressed=* (also not_published=, not_yet_observed=, not_applicable=)",
        "表示缺失值的文本，如 NA,-,..；以逗号分隔，可重复；可注明原因，如 suppressed=*（另有 not_published=、"
        "not_yet_observed=、not_applicable=）",
    ),
    "help.sheet": (
        "the sheet of FILE (repeatable: the sheets are joined); without it the one with a table of schools",
        "FILE 的工作表（可重复，多张合并读取）；默认读取含学校数据的工作表",
    ),
    "help.mapping": (
        "a TOML file that states the column of each heading, as read --save-mapping writes it",
        "指明各表头所对应列的 TOML 文件，由 read --save-mapping 生成",
    ),
    "help.compare": (
        "compare two results of assess, or of balance, that were saved as JSON: last year's and this year's",
        "比较以 JSON 保存的两次评估结果或两次均衡结果，如上年与本年",
    ),
    "help.compare_before": ("the earlier result", "前一次结果"),
    "help.compare_after": ("the later result", "后一次结果"),
    "help.template": (
        "write the Excel workbook that a bureau fills in for a standard",
        "生成某标准的填报模板（Excel 工作簿）",
    ),
    "help.template_standard": ("the standard: its id, or a TOML file", "标准的编号或 TOML 文件"),
    "help.template_file": ("the workbook to write", "要写入的工作簿"),
    "cli.by_default": (
        "Checked without a standard: only the columns that the table has. By {standard}, which assess applies by "
        "default, there are {count} errors more (--standard {standard} lists each of them), the first: {first}",
        "未指定标准，只检查了表中已有的列。assess 默认采用 {standard}，按该标准另有 {count} 处错误"
        "（加 --standard {standard} 逐条列出），首先是：{first}",
    ),
    "cli.by_default_one": (
        "Checked without a standard: only the columns that the table has. By {standard}, which assess applies by "
        "default, there is one error more: {first}",
        "未指定标准，只检查了表中已有的列。assess 默认采用 {standard}，按该标准另有 1 处错误：{first}",
    ),
    "cli.by_default_none": (
        "Checked without a standard; by {standard}, which assess applies by default, there are no other errors.",
        "未指定标准；assess 默认采用 {standard}，按该标准检查没有其他错误。",
    ),
    "template.written": ("{path} written", "已写入 {path}"),
    "help.classes": (
        "a table with a row for each class, whose largest classes answer the items that ask for them",
        "班级明细表（每班一行），由其最大班额填报相应指标",
    ),
    "help.save_mapping": ("write which heading is which column to a TOML file", "把表头与列的对应关系写入 TOML 文件"),
    "help.read": (
        "show how a file is read: headings, columns, units, what is left out, and rows that are no schools",
        "显示文件的读取情况：表头、对应列、单位、未计入的内容及非学校行",
    ),
    "help.thousands": (
        "the character that separates groups of three digits, such as ,",
        "千分位分隔符，如 ,",
    ),
    "help.full_width": ("read full-width digits as digits", "将全角数字按数字读取"),
    "help.format": ("output format: text (default), json or html", "输出格式：text（默认）、json、html"),
    "help.format_of_lists": ("output format: text (default) or json", "输出格式：text（默认）、json"),
    "help.format_of_measure": (
        "output format: text (default), json; for a table also html",
        "输出格式：text（默认）、json；数据表另有 html",
    ),
    "help.format_of_estimates": (
        "output format: text (default), json, html or csv",
        "输出格式：text（默认）、json、html、csv",
    ),
    "help.output_of_estimates": (
        "write to a file (repeatable); format by .txt, .json, .html or .csv, otherwise --format",
        "写入文件（可重复）；.txt、.json、.html、.csv 决定格式，否则按 --format",
    ),
    "help.cite": (
        "cite measures, methods, plans, standards and the library",
        "给出指数、方法、规划、标准与本库的引用信息",
    ),
    "help.cite_names": (
        "measures, analyses, commands, kinds of plans (plan_add) or ids of standards; nothing for the library alone",
        "指数、分析、命令、规划类型（plan_add）或标准编号；不给出时只引用本库",
    ),
    "help.official": (
        "cite the official documents that prescribe a measure as well",
        "同时引用规定该指数的官方文件",
    ),
    "help.format_of_citations": (
        "output format: text (default), latex, bibtex, bibtex-ascii, csl (CSL-JSON) or ris",
        "输出格式：text（默认）、latex、bibtex、bibtex-ascii、csl（CSL-JSON）、ris",
    ),
    "help.output_of_citations": (
        "write to a file (repeatable); format by .txt, .bib, .json or .ris, otherwise --format",
        "写入文件（可重复）；.txt、.bib、.json、.ris 决定格式，否则按 --format",
    ),
    "help.output_of_lists": (
        "write to a file (repeatable); format by .txt or .json, otherwise --format",
        "写入文件（可重复）；.txt、.json 决定格式，否则按 --format",
    ),
    "help.output": (
        "write to a file (repeatable); format by .txt, .json or .html, otherwise --format",
        "写入文件（可重复）；.txt、.json、.html 决定格式，否则按 --format",
    ),
    "help.output_of_reports": (
        "write to a file (repeatable); format by .txt, .json, .html, .pdf or, of assess, .xlsx (a report; several "
        "counties give an index and a folder of pages; .xlsx has formulas), otherwise --format",
        "写入文件（可重复）；.txt、.json、.html、.pdf 及 assess 的 .xlsx 决定格式"
        "（后三者为报告，.html 在多个县时为概览及各县页面的文件夹，.xlsx 含公式），否则按 --format",
    ),
    "help.report_title": ("title of the report", "报告标题"),
    "help.report_county": (
        "county on the cover of the report; of several counties the only one in it",
        "报告封面上的县名；数据含多个县时只报告该县",
    ),
    "help.report_year": ("school year on the cover", "封面上的学年"),
    "help.report_date": ("date of the data on the cover", "封面上的数据截止日期"),
    "help.report_unit": ("reporting unit on the cover", "封面上的填报单位"),
    "help.report_prepared": ("who prepared the report", "填报人"),
    "help.report_checked": ("who checked the report", "审核人"),
    "help.report_responsible": ("who is responsible for the report", "单位负责人"),
    "help.report_previous": (
        "last year's table, or last year's result (.json), to compare with in the report",
        "上年的数据表或上年结果（.json），供报告比较",
    ),
    "help.report_plans": (
        "result of a plan (.json, repeatable) to show in the report; for assess by default the least additions",
        "写入报告的规划结果（.json，可重复）；assess 默认给出最少新增方案",
    ),
    "help.lang": ("language of texts (default: from the environment)", "语言（默认取自系统环境）"),
}


def say(code: str, language: Language, **parameters: object) -> str:
    """The text of a code with its parameters."""
    return filled(TEXTS[code], language, **parameters)


def preferred_language() -> Language:
    """The language of the environment: 中文 if it is configured, otherwise English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if setting := os.environ.get(variable):
            return "zh" if setting.lower().startswith("zh") else "en"
    # Windows sets none of them.
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
