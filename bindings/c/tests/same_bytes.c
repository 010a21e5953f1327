/* The JSON of an assessment equals, byte for byte, the output of examples/rust/assess_json.rs, for
   text and categories, with copied and borrowed data, for every order of the rows and number of
   threads.

     same_bytes TABLE.csv ITEMS.csv STANDARD EXPECTED.json     (assess)
     same_bytes TABLE.csv - OPTIONS EXPECTED.json              (balance)
     same_bytes TABLE.csv - OPTIONS EXPECTED.json KIND         (a plan by cn-quality-2017) */
#include <junheng.h>

#include "check.h"
#include "lines.h"

#include <stdlib.h>

enum { COLUMNS = 64, ROWS = 16384, LABELS = 12 };

typedef struct csv {
    lines from;
    size_t rows, columns;
    const char *heading[COLUMNS];
    const char **cell[COLUMNS]; /* NULL is missing */
} csv;

static char *const *arguments;
static const char *kind; /* of a plan; NULL without one */

/* The cells of a line; the shipped tables contain no quoted cells. */
static void split(char *line, const char **cells, size_t columns) {
    size_t column;
    if (strchr(line, '"') != NULL) {
        stop("a quoted cell: %s", line);
    }
    for (column = 0; column < columns; column++) {
        cells[column] = *line == ',' || *line == 0 ? NULL : line;
        line += strcspn(line, ",");
        if (*line == ',') {
            *line++ = 0;
        }
    }
}

static csv open_csv(const char *path) {
    csv out;
    const char *cells[COLUMNS];
    char *line;
    size_t column, length;
    memset(&out, 0, sizeof out);
    out.from = open_lines(path);
    line = next_line(&out.from);
    line[strcspn(line, "\r")] = 0;
    for (out.columns = 1, length = 0; line[length] != 0; length++) {
        out.columns += line[length] == ',';
    }
    split(line, out.heading, out.columns);
    for (column = 0; column < out.columns; column++) {
        out.cell[column] = keep(&out.from, ROWS * sizeof(char *));
    }
    while ((line = next_line(&out.from)) != NULL) {
        line[strcspn(line, "\r")] = 0;
        split(line, cells, out.columns);
        for (column = 0; column < out.columns; column++) {
            out.cell[column][out.rows] = cells[column];
        }
        out.rows++;
    }
    return out;
}

static void reverse(csv *table) {
    size_t column, row;
    for (column = 0; column < table->columns; column++) {
        const char **cells = table->cell[column];
        for (row = 0; row < table->rows / 2; row++) {
            const char *kept = cells[row];
            cells[row] = cells[table->rows - 1 - row];
            cells[table->rows - 1 - row] = kept;
        }
    }
}

/* Whether every non-missing cell is a number, and not a code with leading zeros such as 0100005. */
static int is_number_column(const csv *table, const char **cells) {
    size_t row;
    for (row = 0; row < table->rows; row++) {
        char *end;
        if (cells[row] == NULL) {
            continue;
        }
        strtod(cells[row], &end);
        if (*end != 0 || (cells[row][0] == '0' && cells[row][1] >= '0' && cells[row][1] <= '9')) {
            return 0;
        }
    }
    return 1;
}

static jh_status add_numbers(csv *table, jh_table *into, size_t column, jh_storage storage) {
    double *values = keep(&table->from, table->rows * sizeof(double));
    uint8_t *present = keep(&table->from, table->rows / 8 + 1);
    size_t row;
    memset(present, 0, table->rows / 8 + 1);
    for (row = 0; row < table->rows; row++) {
        const char *cell = table->cell[column][row];
        values[row] = cell != NULL ? strtod(cell, NULL) : -1.0;
        present[row / 8] |= (uint8_t)((cell != NULL) << row % 8);
    }
    return jh_table_add_numbers(into, table->heading[column], values, present, table->rows, storage,
                                NULL);
}

/* Adds a column with few distinct texts as categories; JH_OUT_OF_DOMAIN if there are more. */
static jh_status add_categories(csv *table, jh_table *into, size_t column, jh_storage storage) {
    const char **labels = keep(&table->from, LABELS * sizeof(char *));
    int32_t *codes = keep(&table->from, table->rows * sizeof(int32_t)), known = 0;
    size_t row;
    for (row = 0; row < table->rows; row++) {
        const char *cell = table->cell[column][row];
        int32_t code = 0;
        while (cell != NULL && code < known && strcmp(labels[code], cell) != 0) {
            code++;
        }
        if (cell != NULL && code == known) {
            if (known == LABELS) {
                return JH_OUT_OF_DOMAIN;
            }
            labels[known++] = cell;
        }
        codes[row] = cell == NULL ? -1 : code;
    }
    return jh_table_add_categories(into, table->heading[column], codes, table->rows, labels,
                                   (size_t)known, storage, NULL);
}

/* The table, with columns of few distinct texts as categories (`coded`) or as text. */
static jh_table *build(csv *table, int coded, jh_storage storage) {
    jh_table *into = NULL;
    size_t column;
    CHECK_STATUS(jh_table_new(&into, NULL), JH_OK);
    for (column = 0; column < table->columns; column++) {
        jh_status status = JH_OUT_OF_DOMAIN;
        if (is_number_column(table, table->cell[column])) {
            status = add_numbers(table, into, column, storage);
        } else if (coded) {
            status = add_categories(table, into, column, storage);
        }
        if (status == JH_OUT_OF_DOMAIN) {
            status = jh_table_add_text(into, table->heading[column], table->cell[column],
                                       table->rows, storage, NULL);
        }
        CHECK_STATUS(status, JH_OK);
    }
    return into;
}

/* Compares the result of one way of building the tables with the expected bytes. */
static void compare(int coded, jh_storage storage, int reversed) {
    int assess = strcmp(arguments[2], "-") != 0;
    csv schools = open_csv(arguments[1]), answers = open_csv(arguments[assess ? 2 : 1]);
    lines expected = open_lines(arguments[4]);
    jh_table *table, *items;
    jh_standard *standard = NULL;
    jh_result *result = NULL;
    jh_error error;
    size_t length = 0;
    if (reversed) {
        reverse(&schools);
        reverse(&answers);
    }
    table = build(&schools, coded, storage);
    items = build(&answers, coded, storage);
    if (assess) {
        CHECK_STATUS(jh_standard_builtin(arguments[3], &standard, NULL), JH_OK);
        CHECK_STATUS(jh_assess(table, items, standard, NULL, &result, &error), JH_OK);
    } else if (kind != NULL) {
        CHECK_STATUS(jh_standard_builtin("cn-quality-2017", &standard, NULL), JH_OK);
        CHECK_STATUS(jh_plan(kind, table, NULL, standard, arguments[3], &result, &error), JH_OK);
    } else {
        CHECK_STATUS(jh_balance(table, arguments[3], &result, &error), JH_OK);
    }
    CHECK_TEXT(error.message_en, "");
    CHECK(jh_result_json(result, &length) != NULL && length == strlen(expected.text));
    CHECK(result != NULL && strcmp(jh_result_json(result, NULL), expected.text) == 0);
    jh_result_free(result);
    jh_standard_free(standard);
    jh_table_free(items);
    jh_table_free(table);
    close_lines(&expected);
    close_lines(&answers.from);
    close_lines(&schools.from);
}

static void text_columns(void) {
    compare(0, JH_COPY, 0);
}

static void coded_columns_copied(void) {
    compare(1, JH_COPY, 0);
}

static void coded_columns_borrowed(void) {
    compare(1, JH_BORROW, 0);
}

static void rows_in_reverse_order(void) {
    compare(1, JH_BORROW, 1);
}

static void one_and_three_threads(void) {
    jh_set_threads(1);
    compare(1, JH_BORROW, 0);
    jh_set_threads(3);
    compare(1, JH_BORROW, 0);
    jh_set_threads(0);
}

int main(int argc, char **argv) {
    if (argc != 5 && argc != 6) {
        stop("usage: same_bytes TABLE.csv ITEMS.csv|- STANDARD|OPTIONS EXPECTED.json [KIND]");
    }
    arguments = argv;
    kind = argc == 6 ? argv[5] : NULL;
    RUN(text_columns);
    RUN(coded_columns_copied);
    RUN(coded_columns_borrowed);
    RUN(rows_in_reverse_order);
    RUN(one_and_three_threads);
    return check_report();
}
