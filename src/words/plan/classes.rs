//! Plans of classes.

phrases! {
    /// Rows of one school that state different numbers of spare rooms.
    SPARE_DIFFERS = "plan.classes.spare_differs":
        "{place}: the school's spare rooms are {got} here and {expected} in another row: expected one number for each school" /
        "{place}：同一学校的空余教室数此处为 {got}，另一行为 {expected}：每校应只有一个数";
    /// Two rows for a grade.
    GRADE_TWICE = "plan.classes.grade_twice":
        "the school \"{school}\" has grade \"{grade}\" in two rows: expected one row for each grade of a school" /
        "学校“{school}”的“{grade}”年级出现两行：每校每年级应为一行";
    /// A school in two areas.
    TWO_AREAS = "plan.classes.two_areas":
        "the school \"{school}\" is in two areas: expected one" /
        "学校“{school}”分属两个片区：应只属一个";
    /// Splitting without classes.
    SPLIT_NEEDS_CLASSES = "plan.classes.split_needs_classes", InvalidSpec:
        "redivide=false divides single classes: expected a table with a row for each class and the column class_size" /
        "redivide=false 只拆分单个班级：表中应每班一行，并有“班额”列";
    /// Splitting together with moves.
    SPLIT_AND_MOVES = "plan.classes.split_and_moves", InvalidSpec:
        "redivide=false leaves pupils in their school: expected no area and no pairs" /
        "redivide=false 时学生不转校：不应同时指定片区或学校对";
    /// A pair without a common grade.
    PAIR_GRADES = "plan.classes.pair_grades", InvalidSpec:
        "pair {number}, from {from} to {to}: the schools have no grade with classes in common; remove the pair" /
        "第 {number} 对（由{from}至{to}）：两校没有共同的、设有班级的年级；请去掉该对";
    /// Nothing to do.
    MET = "plan.classes.met":
        "no class has more than {limit} pupils: no new class is needed" /
        "没有超过 {limit} 人的班级，无需增班";
    /// New classes only.
    OPEN = "plan.classes.open":
        "open {opened} new classes (schools: {schools}); with fewer some class has more than {limit} pupils" /
        "在 {schools} 所学校共增设 {opened} 个班；少于此数仍有超过 {limit} 人的班级";
    /// Dividing anew suffices.
    REDIVIDE_ONLY = "plan.classes.redivide_only":
        "divide the pupils of grades with a class over {limit} evenly among their classes: no new class is needed" /
        "将有超过 {limit} 人班级的年级均衡编班即可，无需增班";
    /// Moving suffices.
    MOVE_ONLY = "plan.classes.move_only":
        "move {pupils} pupils to free places of other schools: no new class is needed, and fewer moves leave a class of more than {limit} pupils" /
        "将 {pupils} 名学生转至其他学校的空余学位，无需增班；少转则仍有超过 {limit} 人的班级";
    /// New classes and moves.
    OPEN_AND_MOVE = "plan.classes.open_and_move":
        "open {opened} new classes (schools: {schools}) and move {pupils} pupils to free places; with fewer new classes some class has more than {limit} pupils" /
        "在 {schools} 所学校共增设 {opened} 个班，并将 {pupils} 名学生转至其他学校的空余学位；增班少于此数仍有超过 {limit} 人的班级";
    /// A class to open.
    STEP_OPEN = "plan.classes.step_open":
        "{school}, {grade}: open {new} (from {before} to {after} classes of at most {average} pupils)" /
        "{school}，{grade}：增设 {new} 个班（由 {before} 个增至 {after} 个，每班至多 {average} 人）";
    /// A class to divide.
    STEP_SPLIT = "plan.classes.step_split":
        "{school}, {grade}: divide the classes over the limit, which opens {new} (from {before} to {after} classes)" /
        "{school}，{grade}：拆分超限班级，增设 {new} 个班（由 {before} 个增至 {after} 个）";
    /// Pupils to move.
    STEP_MOVE = "plan.classes.step_move":
        "{grade}, from {from} to {to}: {pupils} pupils" /
        "{grade}：{pupils} 人由{from}转至{to}";
    /// More than can be opened.
    BEYOND_BUDGET = "plan.classes.beyond_budget":
        "{opened} new classes are needed and {budget} can be opened: {by} too few; permit more, or a higher limit, or moves between schools (the steps list all that are needed)" /
        "需增设 {opened} 个班，最多可增 {budget} 个，尚缺 {by} 个：可增加班数、放宽班额上限或允许统筹转学（所列步骤为所需的全部增班）";
    /// Each grade on its own.
    ASSUME_ALONE = "plan.classes.assume_alone":
        "nobody changes school; the pupils of a grade may be divided into classes anew" /
        "学生不转校；同年级可重新编班";
    /// Only large classes are divided.
    ASSUME_SPLIT = "plan.classes.assume_split":
        "only classes over the limit are divided; all others stay as they are" /
        "只拆分超限班级，其余班级不动";
    /// Areas share their pupils.
    ASSUME_POOLED = "plan.classes.assume_pooled":
        "pupils may change to every school with the same {column}; distances were not considered" /
        "“{column}”相同的学校间学位统筹使用，未考虑就学距离";
    /// Pairs of schools.
    ASSUME_PAIRED = "plan.classes.assume_paired":
        "pupils change school along the given pairs only, each at most once" /
        "学生只在所列学校对之间转学，每人至多一次";
    /// No column of spare rooms.
    ASSUME_NO_SPARE = "plan.classes.assume_no_spare":
        "the table has no column spare_rooms: every new class needs a new room" /
        "表中无空余教室数，每增一班按新建一间教室计";
    /// No grades.
    ASSUME_NO_GRADES = "plan.classes.assume_no_grades":
        "the table has no grades: pupils of different grades were counted as if they could share a class, so that more classes may be needed" /
        "表中不分年级：按全校合计测算，视不同年级可同班，实际所需班数可能更多";
    /// Rooms and teachers change other indicators.
    ASSUME_PLAN_AGAIN = "plan.classes.assume_plan_again":
        "new classes need rooms and teachers: assess and plan those again afterwards" /
        "增班需用教室与教师：实施后应重新测算用房与师资";
    /// Pupils without a class.
    UNCLASSED = "plan.classes.unclassed":
        "{pupils} pupils are in grades without a class and were left out ({schools}): enter them in the grade whose class they attend" /
        "{pupils} 名学生所在年级没有班级，未计入（{schools}）：复式班学生应填入其所在班级的年级";
}
