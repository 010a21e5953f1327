/* Runs the golden cases, in the line format that tools/golden_for_c.py writes. */
#include <junheng.h>

#include "json.h"
#include "lines.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An array of numbers; `of` is NULL if there is none. */
typedef struct numbers {
    double *of;
    size_t n;
} numbers;

/* A sample or a table that several cases refer to. */
typedef struct shared {
    const char *name;
    numbers values, weights;
    jh_table *table;
} shared;

typedef struct golden {
    const char *name, *measure, *call, *plan, *options, *check_options, *kind, *code, *en, *zh;
    numbers values, weights, expected;
    double tolerance;
    int influence, failed, compared, threads;
    jh_table *table, *items; /* owned by the case or by a shared entry */
    jh_table *own_table, *own_items;
    jh_standard *standard;
    jh_status prepared; /* the first error of the standard and the columns, described by `error` */
    jh_error error;
    jh_result *result;
    const char *json;
    const char *value;
    const char *listed[256]; /* English and Chinese in turn */
    size_t listed_count;
} golden;

static const char *const SEE_EN = "; %s lists them all";
static const char *const SEE_ZH = "；%s 可逐条列出";

static void fail(golden *the, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    printf("%s: ", the->name);
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
    the->failed = 1;
}

/* Reading. */

static numbers read_numbers(lines *from, const char *count) {
    numbers out;
    size_t i;
    out.n = strtoul(count, NULL, 10);
    out.of = keep(from, (out.n + 1) * sizeof(double));
    for (i = 0; i < out.n; i++) {
        out.of[i] = strtod(next_line(from), NULL);
    }
    return out;
}

static jh_status add_number_column(lines *from, jh_table *table, const char *name, size_t rows,
                                   jh_error *error) {
    double *values = keep(from, (rows + 1) * sizeof(double));
    uint8_t *present = keep(from, rows / 8 + 1);
    size_t row;
    memset(present, 0, rows / 8 + 1);
    for (row = 0; row < rows; row++) {
        const char *cell = next_line(from);
        values[row] = *cell == '=' ? strtod(cell + 1, NULL) : 0.0;
        present[row / 8] |= (uint8_t)((*cell == '=') << row % 8);
    }
    return jh_table_add_numbers(table, name, values, present, rows, JH_BORROW, error);
}

static jh_status add_text_column(lines *from, jh_table *table, const char *name, size_t rows,
                                 jh_error *error) {
    const char **texts = keep(from, (rows + 1) * sizeof(char *));
    size_t row;
    for (row = 0; row < rows; row++) {
        char *cell = next_line(from);
        texts[row] = *cell == '=' ? unescape(cell + 1) : NULL;
    }
    return jh_table_add_text(table, name, texts, rows, JH_BORROW, error);
}

/* The table without the columns that are rejected; `status` and `error` are those of the first. */
static jh_table *read_table(lines *from, const char *size, jh_status *status, jh_error *error) {
    char *end;
    size_t rows = strtoul(size, &end, 10), columns = strtoul(end, NULL, 10), column;
    jh_table *table = NULL;
    jh_table_new(&table, NULL);
    for (column = 0; column < columns; column++) {
        char *name = next_line(from);
        const char *kind = keyword(&name);
        jh_error *first = *status == JH_OK ? error : NULL;
        jh_status added;
        unescape(name);
        added = strcmp(kind, "number_column") == 0
                    ? add_number_column(from, table, name, rows, first)
                    : add_text_column(from, table, name, rows, first);
        if (*status == JH_OK) {
            *status = added;
        }
    }
    return table;
}

static shared *find_shared(shared *all, size_t count, const char *name) {
    while (count-- > 0) {
        if (strcmp(all[count].name, name) == 0) {
            return &all[count];
        }
    }
    stop("no file %s", name);
    return NULL;
}

static void read_shared(lines *from, shared *out, char *name) {
    jh_status status = JH_OK;
    jh_error error;
    memset(out, 0, sizeof *out);
    out->name = unescape(name);
    for (;;) {
        char *rest = next_line(from);
        const char *word = keyword(&rest);
        if (strcmp(word, "end") == 0) {
            return;
        } else if (strcmp(word, "values") == 0) {
            out->values = read_numbers(from, rest);
        } else if (strcmp(word, "weights") == 0) {
            out->weights = read_numbers(from, rest);
        } else {
            out->table = read_table(from, rest, &status, &error);
            if (status != JH_OK) {
                stop("%s: %s", out->name, error.message_en);
            }
        }
    }
}

static void use_shared(golden *the, shared *all, size_t count, char *rest) {
    const char *what = keyword(&rest);
    const shared *found = find_shared(all, count, unescape(rest));
    if (strcmp(what, "values") == 0) {
        the->values = found->values;
    } else if (strcmp(what, "weights") == 0) {
        the->weights = found->weights;
    } else if (strcmp(what, "items") == 0) {
        the->items = found->table;
    } else {
        the->table = found->table;
    }
}

/* Measures. */

/* The relative error that the catalogue states for a measure, plus the rounding of the expected
 * value. */
static double stated_accuracy(const char *measure) {
    const char *catalogue = jh_measures_json(NULL), *line;
    char name[64];
    double accuracy = 0.0;
    sprintf(name, "%.*s", (int)strcspn(measure, "("), measure);
    for (line = json_next(catalogue, NULL); line != NULL; line = json_next(catalogue, line)) {
        if (json_is_text(json_at(line, "/name/id"), name)) {
            json_number(json_at(line, "/accuracy"), &accuracy);
            return accuracy + ldexp(1.0, -53);
        }
    }
    stop("the catalogue has no measure %s", name);
    return 0.0;
}

static void compare_error(golden *the, jh_status status);

static void compare_numbers(golden *the, const double *got, size_t n) {
    double largest = 0.0;
    size_t i;
    if (n != the->expected.n) {
        fail(the, "%lu numbers expected", (unsigned long)the->expected.n);
        return;
    }
    for (i = 0; i < n; i++) {
        largest = fmax(largest, fabs(the->expected.of[i]));
    }
    for (i = 0; i < n; i++) {
        double off = fabs(got[i] - the->expected.of[i]);
        /* Adjacent subnormal numbers are accepted. */
        if (!(off <= the->tolerance * largest || off <= ldexp(1.0, -1074))) {
            fail(the, "%.17g, expected %.17g", got[i], the->expected.of[i]);
        }
    }
    the->compared = 1;
}

static void run_measure(lines *from, golden *the) {
    double none = 0.0;
    const double *values = the->values.of != NULL ? the->values.of : &none;
    size_t n = the->values.n, outputs = the->influence ? n : 1, i;
    double *got = keep(from, (outputs + 1) * sizeof(double));
    jh_status status;
    for (i = 0; i < outputs; i++) {
        got[i] = -77.0;
    }
    status = (the->influence ? jh_measure_influence : jh_measure)(
        the->measure, values, n, the->weights.of, got, &the->error);
    if (the->kind == NULL && status == JH_OK) {
        compare_numbers(the, got, outputs);
        return;
    }
    compare_error(the, status);
    for (i = 0; i < outputs; i++) {
        if (got[i] != -77.0) {
            fail(the, "the output was written in spite of the error");
        }
    }
}

/* Tables. */

static void run_domain(golden *the) {
    jh_status status = the->prepared;
    jh_set_threads(the->threads);
    if (status == JH_OK && strcmp(the->call, "assess") == 0) {
        status = jh_assess(the->table, the->items, the->standard, the->options, &the->result,
                           &the->error);
    } else if (status == JH_OK && strcmp(the->call, "balance") == 0) {
        status = jh_balance(the->table, the->options, &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "evaluate") == 0) {
        status = jh_evaluate(the->table, the->options, &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "estimate") == 0) {
        status = jh_estimate(the->table, the->options, &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "contrast") == 0) {
        status = jh_contrast(the->table, the->options, &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "analyze") == 0) {
        status = jh_analyze(the->table, the->options, &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "plan") == 0) {
        status = jh_plan(the->plan, the->table, the->items, the->standard, the->options,
                         &the->result, &the->error);
    } else if (status == JH_OK && strcmp(the->call, "check") == 0) {
        status = jh_check(the->table, the->items, the->standard, the->options, &the->result,
                          &the->error);
    }
    jh_set_threads(0);
    the->json = jh_result_json(the->result, NULL);
    if (the->kind != NULL || status != JH_OK) {
        compare_error(the, status);
        if (the->result != NULL) {
            fail(the, "a result in spite of the error");
        }
    }
}

static int is_message(const char *got, const char *expected, const char *see,
                      const char *function) {
    char full[4096];
    int length = sprintf(full, "%s", expected);
    if (function != NULL) {
        sprintf(full + length, see, function);
    }
    return strcmp(got, full) == 0;
}

/* Compares the errors that the check function lists for a rejected table, in order. */
static void compare_listed(golden *the) {
    jh_result *found = NULL;
    const char *json, *findings, *found_at;
    size_t met = 0;
    int balance = strcmp(the->call, "balance") == 0;
    jh_status status =
        balance ? jh_balance_check(the->table, the->options, &found, NULL)
                : jh_check(the->table, the->items, the->standard, the->check_options, &found, NULL);
    json = jh_result_json(found, NULL);
    findings = json_at(json, "/findings");
    if (status != JH_OK || findings == NULL) {
        fail(the, "the check returns %s", jh_status_name(status));
        return;
    }
    for (found_at = json_next(findings, NULL); found_at != NULL;
         found_at = json_next(findings, found_at)) {
        if (!json_is_text(json_at(found_at, "/severity"), "error")) {
            continue;
        }
        if (met + 2 > the->listed_count ||
            !json_is_text(json_at(found_at, "/message/en"), the->listed[met]) ||
            !json_is_text(json_at(found_at, "/message/zh"), the->listed[met + 1])) {
            fail(the, "unexpected finding: %.300s", found_at);
        }
        met += 2;
    }
    if (met != the->listed_count) {
        fail(the, "%lu findings, expected %lu", (unsigned long)met / 2,
             (unsigned long)the->listed_count / 2);
    }
    jh_result_free(found);
}

static void compare_error(golden *the, jh_status status) {
    const char *see = NULL;
    the->compared = 1;
    if (status == JH_OK || the->kind == NULL) {
        fail(the, "%s: %s", jh_status_name(status), the->error.message_en);
        return;
    }
    if (strcmp(the->kind, "any") == 0) {
        return;
    }
    if (the->listed_count > 0) {
        see = strcmp(the->call, "balance") == 0 ? "jh_balance_check" : "jh_check";
    }
    if (strcmp(jh_status_name(status), the->kind) != 0 || the->error.status != status) {
        fail(the, "%s, expected %s", jh_status_name(status), the->kind);
    }
    if (the->code != NULL && strcmp(the->error.code, the->code) != 0) {
        fail(the, "%s, expected %s", the->error.code, the->code);
    }
    if (the->en != NULL && !is_message(the->error.message_en, the->en, SEE_EN, see)) {
        fail(the, "\n  %s, expected\n  %s", the->error.message_en, the->en);
    }
    if (the->zh != NULL && !is_message(the->error.message_zh, the->zh, SEE_ZH, see)) {
        fail(the, "\n  %s, expected\n  %s", the->error.message_zh, the->zh);
    }
    if (the->listed_count > 0) {
        compare_listed(the);
    }
}

/* Compares a value of the result. */
static void compare_value(golden *the, const char *word, char *expected) {
    const char *got = the->value;
    double number, wanted;
    int right;
    if (strcmp(word, "number") == 0) {
        wanted = strtod(expected, NULL);
        right = json_number(got, &number) && fabs(number - wanted) <= the->tolerance * fabs(wanted);
    } else if (strcmp(word, "text") == 0) {
        right = json_is_text(got, unescape(expected));
    } else if (strcmp(word, "literal") == 0) {
        right = json_is_literal(got, expected);
    } else if (strcmp(word, "length") == 0) {
        right = got != NULL && json_length(got) == strtoul(expected, NULL, 10);
    } else if (strcmp(word, "absent") == 0) {
        right = got == NULL || json_is_literal(got, "null");
    } else {
        right = got == NULL;
    }
    if (!right) {
        fail(the, "expected %s %s, got %.200s", word, expected, got == NULL ? "nothing" : got);
    }
    the->compared = 1;
}

/* One case. */

static void read_standard(golden *the, const char *word, char *rest) {
    unescape(rest);
    the->prepared = (strcmp(word, "standard_id") == 0
                         ? jh_standard_builtin
                         : jh_standard_from_toml)(rest, &the->standard, &the->error);
}

/* Reads a line that describes the call; returns 0 if it describes the expected result. */
static int read_input(lines *from, golden *the, shared *all, size_t count, const char *word,
                      char *rest) {
    if (strcmp(word, "measure") == 0) {
        the->measure = unescape(rest);
    } else if (strcmp(word, "values") == 0) {
        the->values = read_numbers(from, rest);
    } else if (strcmp(word, "weights") == 0) {
        the->weights = read_numbers(from, rest);
    } else if (strcmp(word, "influence") == 0) {
        the->influence = 1;
    } else if (strcmp(word, "use") == 0) {
        use_shared(the, all, count, rest);
    } else if (strcmp(word, "table") == 0) {
        the->table = the->own_table = read_table(from, rest, &the->prepared, &the->error);
    } else if (strcmp(word, "items") == 0) {
        the->items = the->own_items = read_table(from, rest, &the->prepared, &the->error);
    } else if (strncmp(word, "standard_", 9) == 0) {
        read_standard(the, word, rest);
    } else if (strcmp(word, "options") == 0) {
        the->options = unescape(rest);
    } else if (strcmp(word, "check_options") == 0) {
        the->check_options = unescape(rest);
    } else if (strcmp(word, "plan") == 0) {
        the->plan = rest;
    } else if (strcmp(word, "threads") == 0) {
        the->threads = atoi(rest);
    } else if (strcmp(word, "call") == 0) {
        the->call = rest;
    } else {
        return 0;
    }
    return 1;
}

static void read_expected(lines *from, golden *the, const char *word, char *rest) {
    if (strcmp(word, "tolerance") == 0) {
        the->tolerance =
            strcmp(rest, "catalogue") == 0 ? stated_accuracy(the->measure) : strtod(rest, NULL);
    } else if (strcmp(word, "expected") == 0) {
        the->expected = read_numbers(from, rest);
    } else if (strcmp(word, "error") == 0) {
        the->kind = rest;
    } else if (strcmp(word, "code") == 0) {
        the->code = unescape(rest);
    } else if (strcmp(word, "en") == 0) {
        the->en = unescape(rest);
    } else if (strcmp(word, "zh") == 0) {
        the->zh = unescape(rest);
    } else if (strncmp(word, "listed_", 7) == 0 && the->listed_count < 256) {
        the->listed[the->listed_count++] = unescape(rest);
    } else {
        stop("%s: unknown keyword %s", the->name, word);
    }
}

/* Whether the case passes. */
static int run_case(lines *from, char *name, shared *all, size_t count) {
    golden the;
    memset(&the, 0, sizeof the);
    the.name = unescape(name);
    for (;;) {
        char *rest = next_line(from);
        const char *word = keyword(&rest);
        if (strcmp(word, "end") == 0) {
            break;
        } else if (strcmp(word, "at") == 0) {
            if (the.result == NULL && !the.failed) {
                run_domain(&the);
            }
            the.value = json_at(the.json, unescape(rest));
            rest = next_line(from);
            word = keyword(&rest);
            compare_value(&the, word, rest);
        } else if (strcmp(word, "bytes") == 0) {
            if (the.json == NULL || strcmp(the.json, unescape(rest)) != 0) {
                fail(&the, "the bytes differ from those of Rust");
            }
        } else if (!read_input(from, &the, all, count, word, rest)) {
            read_expected(from, &the, word, rest);
        }
    }
    if (the.measure != NULL) {
        run_measure(from, &the);
    } else if (the.kind != NULL) {
        run_domain(&the);
    }
    if (!the.compared) {
        fail(&the, "nothing was compared");
    }
    jh_result_free(the.result);
    jh_table_free(the.own_table);
    jh_table_free(the.own_items);
    jh_standard_free(the.standard);
    return !the.failed;
}

int main(int argc, char **argv) {
    shared all[64];
    size_t count = 0, passed = 0, failed = 0;
    char *rest;
    lines from = open_lines(argc > 1 ? argv[1] : "");
    while ((rest = next_line(&from)) != NULL) {
        const char *word = keyword(&rest);
        if (strcmp(word, "file") == 0 && count < 64) {
            read_shared(&from, &all[count++], rest);
        } else if (strcmp(word, "case") == 0) {
            *(run_case(&from, rest, all, count) ? &passed : &failed) += 1;
        } else {
            stop("unknown keyword %s", word);
        }
    }
    while (count-- > 0) {
        jh_table_free(all[count].table);
    }
    close_lines(&from);
    printf("counts %lu %lu\n", (unsigned long)passed, (unsigned long)failed);
    return failed != 0 || passed == 0;
}
