//! Messages about schools: findings of a check, errors of a standard, reasons of a verdict.

phrases! {
    // The table as a whole.

    /// A table with errors.
    TABLE_HAS_ERRORS = "table.has_errors", InvalidTable:
        "errors in the table: {count}; each is listed, and nothing was computed" /
        "表中共有 {count} 处错误：已逐条列出，未作任何计算";
    /// There is no row.
    NO_ROWS = "check.no_rows":
        "the table has no rows: expected one row for each school or unit" /
        "表中没有数据行：每所学校（单位）应占一行";
    /// No heading is recognized.
    NO_KNOWN_COLUMN = "check.no_known_column":
        "no column is recognized: expected headings such as \"pupils\" or \"pupils_primary\"" /
        "没有可识别的列：应有“在校生数”“小学在校生数”等列名";
    /// A table of items in the place of a table of schools.
    ITEMS_AS_SCHOOLS = "check.items_as_schools":
        "the table has items and answers (\"{item}\", \"{value}\") and no column of schools: expected a table of schools, with this table as the option items" /
        "此表为指标表（有“{item}”“{value}”列），没有学校数据列：应为学校表，此表应作为 items 选项给出";
    /// A table of a stage without a standard.
    NO_STANDARD_OF_STAGE = "check.no_standard_of_stage":
        "\"{column}\" is a column of kindergartens: standards judge primary and secondary schools, and there is none of this stage; the table can be described with measure and analyze" /
        "“{column}”为幼儿园数据：各标准只评估中小学，没有该学段的标准；此表可用 measure 与 analyze 描述";
    /// A needed column is missing.
    MISSING_COLUMN = "check.missing_column":
        "the column {column} is missing" /
        "缺少{column}列";
    /// A needed column is missing and another heading is close.
    MISSING_COLUMN_CLOSE = "check.missing_column_close":
        "the column {column} is missing: the table has \"{got}\", did you mean that?" /
        "缺少{column}列：表中有“{got}”列，是否即为此列？";
    /// A column is missing that an indicator subtracts, and another column may take the place of the difference.
    MISSING_SUBTRACTED = "check.missing_subtracted":
        "the column {column} is missing: {indicator} is \"{from}\" less this column; add the column, with 0 for schools that have none, or, where \"{from}\" excludes it already, name that heading as {instead} (option columns, {instead}={from})" /
        "缺少{column}列：{indicator}按“{from}”减去该列计算。请增加该列，没有的学校填 0；“{from}”本已不含此项的，请将该列指定为 {instead}（选项 columns，{instead}={from}）";
    /// A column is missing that an indicator subtracts.
    MISSING_SUBTRAHEND = "check.missing_subtrahend":
        "the column {column} is missing: {indicator} is \"{from}\" less this column; add the column, with 0 for schools that have none" /
        "缺少{column}列：{indicator}按“{from}”减去该列计算。请增加该列，没有的学校填 0";
    /// An unknown heading, close to a known one.
    CLOSE_HEADING = "check.close_heading":
        "unknown heading \"{column}\", the column is not used: did you mean {expected}?" /
        "“{column}”不是已知列名，该列未使用：是否指{expected}？";
    /// A heading that does not state its unit.
    AMBIGUOUS_UNIT = "check.ambiguous_unit":
        "the heading \"{column}\" does not state its unit: expected \"{yuan}\" or \"{wan}\"" /
        "列名“{column}”未注明单位：应写作“{yuan}”或“{wan}”";
    /// A heading in a unit that is none of the column, nor a multiple of one.
    OTHER_UNIT = "check.other_unit":
        "the heading \"{column}\" is in another unit: expected {expected}, or a multiple of it; convert the values" /
        "列名“{column}”的单位不同：应以{expected}（或其万、千等倍数）计，请先换算";
    /// A table of classes in the place of one of schools.
    CLASS_LIST = "check.class_list":
        "the table has a row for each class (column \"{column}\"): expected a row for each school; `balance` describes a list of classes, and `class_items` takes from it the answers to items" /
        "这是班级明细表（“{column}”列，每班一行）：应为每校一行；班级明细可用 `balance` 分析，或用 `class_items` 从中取得最大班额";
    /// Two headings of one meaning.
    SAME_MEANING = "check.same_meaning":
        "the columns \"{first}\" and \"{column}\" both mean {name}: expected one of them" /
        "“{first}”列与“{column}”列含义相同，均为{name}：只应保留其一";

    // Single cells.

    /// Text where a number belongs.
    TEXT_IN_NUMBER = "check.text_in_number":
        "{place}: {column} is not a number: expected a number, got \"{got}\"" /
        "{place}：“{column}”不是数字：应为数字，实为“{got}”";
    /// A column of text where numbers belong.
    TEXT_COLUMN = "check.text_column":
        "{place}: {column} is a column of text: expected numbers, got \"{got}\"; convert it explicitly, for example with pandas.to_numeric or a cast" /
        "{place}：“{column}”为文本列：应为数值，实为“{got}”；请先明确转换，例如用 pandas.to_numeric 或 cast";
    /// A column that contains neither numbers nor text.
    NOT_CELLS = "check.not_cells":
        "{column} contains neither numbers nor text: expected numbers or text, got {got}" /
        "“{column}”既非数字亦非文本：应为数字或文本，实为 {got}";
    /// NaN or infinity.
    NOT_FINITE = "check.not_finite":
        "{place}: {column} is not finite: expected a finite number, got {got}" /
        "{place}：“{column}”不是有限数：应为有限数，实为 {got}";
    /// A number below zero.
    NEGATIVE = "check.negative":
        "{place}: {column} is negative: expected zero or more, got {got}" /
        "{place}：“{column}”为负数：应不小于零，实为 {got}";
    /// A number that no count or amount reaches.
    EXTREME = "check.extreme":
        "{place}: {column} is out of range: expected zero or a number from 1e-9 to 1e15, got {got}" /
        "{place}：“{column}”超出合理范围：应为零或 1e-9 至 1e15 之间的数，实为 {got}";
    /// A cell that must be filled in.
    MISSING_CELL = "check.missing_cell":
        "{place}: {column} is empty: expected a value" /
        "{place}：“{column}”为空：应填写";
    /// A text that is not one of the choices.
    UNKNOWN_CATEGORY = "check.unknown_category":
        "{place}: {column} is not recognized: expected one of {expected}, got \"{got}\"" /
        "{place}：“{column}”无法识别：应为{expected}之一，实为“{got}”";
    /// The same code twice.
    DUPLICATE_ID = "check.duplicate_id":
        "{place}: {column} is not unique: expected one row for each school (add up the rows of a school; omit the column where rows are not schools), got \"{got}\", also in {first_row}" /
        "{place}：“{column}”重复：每校应只有一行（同校各行应先合并；行不是学校的，不给出该列），“{got}”已见于{first_row}";

    // Rows that are no schools.

    /// A total, an average or the like among the rows.
    TOTAL_ROW = "check.total_row":
        "{reason}; the row summarizes others and is no school or other unit: delete it, or leave such rows out with totals=\"drop\"; if it is a unit, count it with totals=\"keep\"" /
        "{reason}；该行是其他行的汇总，不是学校或其他单位：应删除该行，或用 totals=\"drop\" 剔除此类行；确为单位的，用 totals=\"keep\" 计入";
    /// A note or an empty row among the rows.
    NOTE_ROW = "check.note_row":
        "{reason}; the row is no school or other unit: delete it, or leave such rows out with totals=\"drop\"" /
        "{reason}；该行不是学校或其他单位：应删除该行，或用 totals=\"drop\" 剔除此类行";
    /// A label of totals.
    LABELLED_TOTAL = "total_row.label":
        "{place}: {column} is \"{got}\"" /
        "{place}：“{column}”为“{got}”";
    /// A label of totals, and sums.
    LABELLED_SUM = "total_row.label_and_sum":
        "{place}: {column} is \"{got}\", and every number is the sum of {first_row} to {last_row} (units: {count})" /
        "{place}：“{column}”为“{got}”，各数值均为{first_row}至{last_row}（共 {count} 个单位）之和";
    /// Sums without a label.
    SUM_OF_ROWS = "total_row.sum":
        "{place}: every number is the sum of {first_row} to {last_row} (units: {count})" /
        "{place}：各数值均为{first_row}至{last_row}（共 {count} 个单位）之和";
    /// The name of an area that has a total.
    AREA_WITH_TOTAL = "total_row.area":
        "{place}: {column} is \"{got}\", which has a total in {other_row}" /
        "{place}：“{column}”为“{got}”，其合计已见于{other_row}";
    /// Text that is a note.
    NOTE_TEXT = "total_row.note":
        "{place}: no number, and the text \"{got}\"" /
        "{place}：没有数字，只有文字“{got}”";
    /// Nothing in the row.
    EMPTY_ROW = "total_row.empty":
        "{place}: every cell is empty" /
        "{place}：各单元格均为空";

    // Cells that contradict each other.

    /// Resources without pupils.
    RESOURCES_WITHOUT_PUPILS = "check.resources_without_pupils":
        "{place}: {column} is {got} but there are no {pupils}: expected pupils, or an empty cell" /
        "{place}：没有{pupils}，而“{column}”为 {got}：应填写在校生数，或将此格留空";
    /// A part larger than its whole.
    PART_EXCEEDS_WHOLE = "check.part_exceeds_whole":
        "{place}: {column} exceeds {whole}: expected at most {expected}, got {got}" /
        "{place}：“{column}”大于“{whole}”：应不大于 {expected}，实为 {got}";
    /// Parts that together are more than their whole.
    PARTS_EXCEED_WHOLE = "check.parts_exceed_whole":
        "{place}: {column} is less than the sum of {parts}: expected at least {expected}, got {got}" /
        "{place}：“{column}”小于{parts}之和：应不小于 {expected}，实为 {got}";
    /// Pupils in a stage that the school's type does not teach.
    STAGE_NOT_OF_TYPE = "check.stage_not_of_type":
        "{place}: {column} is {got}, but a {type} does not have this stage: expected zero or an empty cell" /
        "{place}：{type}不设该学段，而“{column}”为 {got}：应为零或留空";
    /// Several stages and no school type.
    SPLIT_NEEDS_TYPE = "check.split_needs_type":
        "{place}: the school has pupils at several stages: expected its school type, which determines how shared resources are divided" /
        "{place}：该校有多个学段的学生：应填写办学类型，以确定共用资源如何拆分";
    /// A school type for which the standard has no weights.
    NO_SPLIT_WEIGHTS = "check.no_split_weights":
        "{place}: a {type} has pupils at several stages, and {standard} does not say how to divide its shared resources: expected split.weights.{key}" /
        "{place}：{type}有多个学段的学生，{standard} 未规定共用资源如何拆分：应有 split.weights.{key}";
    /// A denominator of zero.
    ZERO_DENOMINATOR = "check.zero_denominator":
        "{place}: {column} is a denominator and is zero: expected a number above zero" /
        "{place}：“{column}”为分母而取值为零：应大于零";
    /// A signed sum below zero.
    NEGATIVE_NUMERATOR = "check.negative_numerator":
        "{place}: the numerator of {indicator} is negative at the {stage} stage: expected zero or more, got {got}" /
        "{place}：{stage}“{indicator}”的分子为负：应不小于零，实为 {got}";

    // Warnings.

    /// Very large classes.
    LARGE_CLASS = "check.large_class":
        "{place}: {shown} pupils per class according to {column}: expected at most {expected}" /
        "{place}：按“{column}”计，平均每班 {shown} 人：一般不超过 {expected} 人";
    /// Pupils without a teacher.
    NO_TEACHERS = "check.no_teachers":
        "{place}: {column} is zero but the school has pupils ({pupils}): expected teachers" /
        "{place}：有学生 {pupils} 人，而“{column}”为零：应有教师";
    /// A school without pupils.
    NO_PUPILS = "check.no_pupils":
        "{place}: the school has no pupils and is excluded from all ratios" /
        "{place}：该校没有学生，不计入任何比率";
    /// Far more than elsewhere.
    FAR_ABOVE_MEDIAN = "check.far_above_median":
        "{place}: {column} per pupil is {shown}, at least ten times the county median of {median}" /
        "{place}：生均“{column}”为 {shown}，不低于本县中位数 {median} 的十倍";
    /// Far less than elsewhere.
    FAR_BELOW_MEDIAN = "check.far_below_median":
        "{place}: {column} per pupil is {shown}, at most a tenth of the county median of {median}" /
        "{place}：生均“{column}”为 {shown}，不高于本县中位数 {median} 的十分之一";

    /// Amounts per pupil that only another unit explains.
    UNIT_OFF = "check.unit_off":
        "{column}: the median per pupil is {shown} in {county}, outside {least} to {greatest}: expected {unit}; are the numbers in another unit, such as yuan under a heading of 10,000 yuan?" /
        "“{column}”：{county}生均中位数为 {shown}，超出 {least} 至 {greatest} 的范围：应以{unit}计；是否误用其他单位（如把元填入万元列）？";
    /// A fraction where things are counted.
    NOT_WHOLE = "check.not_whole":
        "{place}: {column} is {got}: expected a whole number" /
        "{place}：“{column}”为 {got}：应为整数";
    /// Many fractions where things are counted.
    OFTEN_NOT_WHOLE = "check.often_not_whole":
        "{column} is not a whole number in {count} rows, first in {first_row}: expected whole numbers" /
        "“{column}”有 {count} 行不是整数，首见于{first_row}：应为整数";

    // The table of items.

    /// An answer that a school of the table contradicts.
    ITEM_CONTRADICTED = "items.contradicted":
        "{place}: the answer to {item} is {got}, but this school has {shown}: expected at least {expected}" /
        "{place}：“{item}”的填报值为 {got}，而该校为 {shown}：填报值应不小于 {expected}";
    /// An answer in per cent that may be a share.
    ITEM_SHARE = "items.share":
        "{place}: the answer to {item} is {got}, which is read as {got}%: expected per cent; write {expected} if {expected}% is meant" /
        "{place}：“{item}”的填报值为 {got}，按 {got}% 读取：应填百分数；如为 {expected}%，应填 {expected}";
    /// A figure that is not the sum over the schools.
    ITEM_NOT_THE_SUM = "items.not_the_sum":
        "{place}: {item} is {got}, but {columns} of the {count} schools of the table add up to {expected}: expected the same number; check whether both count the same" /
        "{place}：“{item}”为 {got}，而学校表 {count} 所学校的{columns}合计为 {expected}：二者应相同，请核对口径";
    /// A figure that exceeds the sum over the schools, which it is a part of.
    ITEM_EXCEEDS_SUM = "items.exceeds_sum":
        "{place}: {item} is {got}, but {columns} of the {count} schools of the table add up to {expected}: expected at most that" /
        "{place}：“{item}”为 {got}，而学校表 {count} 所学校的{columns}合计为 {expected}：应不大于该合计";
    /// A column that the table of items needs.
    ITEM_MISSING_COLUMN = "items.missing_column":
        "items: the column \"{column}\" is missing: expected one of the headings {expected}" /
        "指标表：缺少“{column}”列：列名应为 {expected} 之一";
    /// An answer to an unknown item, close to a known one.
    ITEM_UNKNOWN = "items.unknown_item":
        "{place}: {standard} has no item \"{got}\": did you mean \"{expected}\"?" /
        "{place}：{standard} 中没有指标“{got}”：是否指“{expected}”？";
    /// An answer to an unknown item.
    ITEM_UNLISTED = "items.unlisted_item":
        "{place}: {standard} has no item \"{got}\": expected one of {expected}" /
        "{place}：{standard} 中没有指标“{got}”：应为 {expected} 之一";
    /// A code stored as a number that matches several items.
    ITEM_AMBIGUOUS = "items.ambiguous_item":
        "{place}: the number {got} matches several item codes ({expected}): expected the codes as text" /
        "{place}：数字 {got} 对应多个指标编号（{expected}）：此列应为文本";
    /// An answer for an unknown county.
    ITEM_COUNTY = "items.unknown_county":
        "{place}: the table of schools has no county \"{got}\": expected one of its counties" /
        "{place}：学校表中没有“{got}”：应为学校表中的区县";
    /// Several counties and no column of counties.
    ITEM_NEEDS_COUNTY = "items.needs_county":
        "items: the table of schools has {count} counties: expected a column \"{expected}\" with the county of each answer" /
        "指标表：学校表含 {count} 个区县：应有“{expected}”列，注明每项填报所属区县";
    /// Answered twice.
    ITEM_DUPLICATE = "items.duplicate":
        "{place}: duplicate answer to {got}: expected one answer, already given in {first_row}" /
        "{place}：{got} 重复填报：只应填报一次，{first_row}已填";
    /// An answer that is not a number.
    ITEM_NOT_NUMBER = "items.not_number":
        "{place}: the answer to {item} is not a number: expected a number, got \"{got}\"" /
        "{place}：“{item}”的填报值不是数字：应为数字，实为“{got}”";
    /// An answer that is neither yes nor no.
    ITEM_NOT_YES_NO = "items.not_yes_no":
        "{place}: the answer to {item} is neither yes nor no: expected yes or no, got \"{got}\"" /
        "{place}：“{item}”的填报值既非“是”也非“否”：应为“是”或“否”，实为“{got}”";
    /// An answer that is no grade of the scale.
    ITEM_NOT_GRADE = "items.not_grade":
        "{place}: the answer to {item} is not a grade: expected one of {expected}, or yes or no, got \"{got}\"" /
        "{place}：“{item}”的填报值不是等级：应为 {expected} 之一，或为“是”“否”，实为“{got}”";
    /// A test that is answered itself and by figures or parts.
    ITEM_TWICE = "items.answered_twice":
        "{place}: {got} is answered itself and by {others}: expected one of the two" /
        "{place}：{got} 已直接填报，又填报了 {others}：两种方式只应取其一";
    /// A figure that is divided by and is zero.
    ITEM_ZERO_DENOMINATOR = "items.zero_denominator":
        "{place}: {item} is a denominator and is zero: expected a number above zero" /
        "{place}：“{item}”为分母而填报为零：应大于零";
    /// Numerator or denominator of a question that is no ratio.
    ITEM_NO_RATIO = "items.no_ratio":
        "{place}: {item} is not computed from a numerator and a denominator: expected nothing in {column}, got \"{got}\"" /
        "{place}：“{item}”不由分子、分母计算：“{column}”列应为空，实为“{got}”";
    /// One of numerator and denominator without the other.
    ITEM_HALF_RATIO = "items.half_ratio":
        "{place}: {item} has {got} in {column} and no {other}: expected both or neither" /
        "{place}：“{item}”的“{column}”列为 {got}，而{other}未填：分子、分母应同时填报或同时留空";
    /// A numerator or denominator that is not a number.
    ITEM_COUNT_NOT_NUMBER = "items.count_not_number":
        "{place}: {column} of {item} is not a number: expected a number, got \"{got}\"" /
        "{place}：“{item}”的“{column}”不是数字：应为数字，实为“{got}”";
    /// A denominator of zero.
    ITEM_ZERO_COUNT = "items.zero_count":
        "{place}: {column} of {item} is zero: expected a number above zero" /
        "{place}：“{item}”的“{column}”为零：应大于零";
    /// An answer that its own numerator and denominator contradict.
    ITEM_COUNTS_DIFFER = "items.counts_differ":
        "{place}: the answer to {item} is {got}, but {numerator} ÷ {denominator}{per} is {shown}: expected equal ones, or one of the two" /
        "{place}：“{item}”的填报值为 {got}，而 {numerator} ÷ {denominator}{per} = {shown}：二者应一致，或只填其一";
    /// A figure larger than the one that it is part of.
    ITEM_PART_EXCEEDS = "items.part_exceeds_whole":
        "{place}: {part} exceeds {whole}: expected at most {expected}, got {got}" /
        "{place}：{part} 大于 {whole}：应不大于 {expected}，实为 {got}";

    // Standards.

    /// An unknown standard, close to a known one.
    UNKNOWN_STANDARD = "standard.unknown", UnknownName:
        "there is no standard \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的标准：是否指“{expected}”？";
    /// An unknown standard.
    UNLISTED_STANDARD = "standard.unlisted", UnknownName:
        "there is no standard \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的标准：应为下列之一：{expected}";
    /// Text that is not TOML.
    STANDARD_SYNTAX = "standard.syntax", InvalidStandard:
        "{place}: cannot read the standard: {got}" /
        "{place}：无法读取标准：{got}";
    /// A key that standards do not have.
    STANDARD_UNKNOWN_KEY = "standard.unknown_key", InvalidStandard:
        "{place}: there is no key \"{got}\": expected one of {expected}" /
        "{place}：没有名为“{got}”的键：应为 {expected} 之一";
    /// A missing key.
    STANDARD_MISSING_KEY = "standard.missing_key", InvalidStandard:
        "{place}: the key \"{expected}\" is missing" /
        "{place}：缺少键“{expected}”";
    /// A text that is not one of the choices.
    STANDARD_UNKNOWN_VALUE = "standard.unknown_value", InvalidStandard:
        "{place}: unknown value: expected one of {expected}, got \"{got}\"" /
        "{place}：取值无法识别：应为 {expected} 之一，实为“{got}”";
    /// A value of the wrong type.
    STANDARD_WRONG_TYPE = "standard.wrong_type", InvalidStandard:
        "{place}: wrong type: expected {expected}, got {got}" /
        "{place}：值的类型不符：应为{expected}，实为{got}";
    /// A value that contradicts the rest.
    STANDARD_FAULT = "standard.fault", InvalidStandard:
        "{place}: expected {expected}, got {got}" /
        "{place}：应为{expected}，实为{got}";

    // Why a county meets a standard or does not. Each cites the standard, its version and the clause.

    /// A coefficient above its limit.
    CV_ABOVE = "assess.cv_above_limit":
        "{stage}: the coefficient of variation of {indicator} is {shown}, above the limit {limit} ({citation})" /
        "{stage}：{indicator}的差异系数为 {shown}，高于限值 {limit}（{citation}）";
    /// An undefined coefficient.
    CV_UNDEFINED = "assess.cv_undefined":
        "{stage}: {indicator} is zero in every school, so its coefficient of variation is undefined ({citation})" /
        "{stage}：各校的{indicator}均为零，差异系数无定义（{citation}）";
    /// The mean of the coefficients above its limit.
    MEAN_CV_ABOVE = "assess.mean_cv_above_limit":
        "{stage}: the mean of the coefficients of variation is {shown}, above the limit {limit} ({citation})" /
        "{stage}：综合差异系数为 {shown}，高于限值 {limit}（{citation}）";
    /// Schools that fail the school rule.
    SCHOOLS_BELOW = "assess.schools_below":
        "{stage}: schools below the requirement: {count} of {total}; each must reach the floor of at least {at_least} of {of} indicators and {rest}% of the floor of the others ({citation})" /
        "{stage}：{total} 所学校中有 {count} 所未达要求；每校 {of} 项指标中应至少 {at_least} 项达到要求，余项不低于要求的 {rest}%（{citation}）";
    /// An item that is not met.
    ITEM_FAILS = "assess.item_fails":
        "{item}: {asks} Expected {expected}, got {got} ({citation})" /
        "{item}：{asks}应{expected}，实为“{got}”（{citation}）";
    /// Items without an answer.
    ITEMS_NOT_SUPPLIED = "assess.items_not_supplied":
        "items not answered, which do not count as met: {items} ({citation})" /
        "未填报（不视为达标）：{items}（{citation}）";
    /// A stage without schools.
    NO_SCHOOLS = "assess.no_schools":
        "{stage}: no schools to assess, so the stage is undetermined ({citation})" /
        "{stage}：没有可评估的学校，该学段尚不能判定（{citation}）";
    /// Everything is met.
    ALL_MET = "assess.all_met":
        "all requirements are met: {judged} ({citation})" /
        "各项要求均已达到：{judged}（{citation}）";
    /// A school excluded by a rule of the standard.
    EXCLUDED = "assess.excluded":
        "{reason} ({citation})" /
        "{reason}（{citation}）";
    /// A school without pupils.
    EXCLUDED_NO_PUPILS = "assess.excluded_no_pupils":
        "no pupils at the stages of the standard" /
        "在标准所评学段没有学生";

    /// What a school lacks.
    SHORT_OF = "assess.short_of":
        "{stage}, {indicator}: short by {shown} {unit} ({citation})" /
        "{stage}：{indicator}尚缺 {shown} {unit}（{citation}）";
    /// What a school has too much of.
    TOO_MUCH = "assess.too_much":
        "{stage}, {indicator}: exceeded by {shown} {unit} ({citation})" /
        "{stage}：{indicator}超出 {shown} {unit}（{citation}）";

    // How the figures are computed.

    /// The dispersion.
    CONVENTION_CV = "convention.cv_weighted":
        "coefficient of variation: population form around the county's ratio of totals; the weight of a school is the denominator of the indicator, usually its pupils" /
        "差异系数：以全县总量之比为均值的总体形式，各校以指标的分母（一般为在校生数）为权重";
    /// The dispersion without weights.
    CONVENTION_CV_EQUAL = "convention.cv_equal":
        "coefficient of variation: every school has the same weight" /
        "差异系数：各校权重相同";
    /// The dispersion with the sample correction.
    CONVENTION_CV_SAMPLE = "convention.cv_sample":
        "variance: with the sample correction n/(n−1), n being the sum of the weights" /
        "方差：经样本校正 n/(n−1)，n 为权重之和";
    /// No rounding.
    CONVENTION_UNROUNDED = "convention.unrounded":
        "values are compared with floors and limits without rounding; differences of less than a trillionth part, rounding errors of the computation, count as equal" /
        "与标准值或限值比较前不作修约；相对差不到一万亿分之一（计算误差）者视为相等";
    /// Zeros are included.
    CONVENTION_ZEROS = "convention.zeros_stay":
        "a school with none of a resource is included with the value zero" /
        "某项资源为零的学校按零值计入";
    /// The split.
    CONVENTION_SPLIT = "convention.split":
        "a school with several stages counts as one school at each stage; shared resources are divided in proportion to weighted pupils" /
        "跨学段学校在各学段各计一校，共用资源按加权学生数拆分";
    /// The shares.
    CONVENTION_SHARES = "convention.shares":
        "a school's share of the squared coefficient of variation is its part of Σ w·(x − mean)²; the shares sum to 1, or are all 0 if the coefficient is 0" /
        "各校对差异系数平方的贡献率为其在 Σ w·(x − 均值)² 中所占份额，合计为 1；差异系数为零时均为 0";
    /// A rule that could not be applied.
    CONVENTION_RULE_SKIPPED = "convention.rule_not_applied":
        "exclusion not applied, since the table has no column {column}: {reason}" /
        "表中没有{column}列，未执行此项剔除：{reason}";
}
