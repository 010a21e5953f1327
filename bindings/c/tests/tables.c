/* Tables, standards and results, as documented in the header. */
#include <junheng.h>

#include "check.h"
#include "json.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const IDS[] = {"甲", "乙", "丙", "丁"};
static const double PUPILS[] = {900, 100, 400, 200};
static const double CLASSES[] = {20, 5, 10, 4};

/* A table of four schools with the given storage. */
static jh_table *schools(jh_storage storage) {
    jh_table *table = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "学校标识码", IDS, 4, storage, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", PUPILS, NULL, 4, storage, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 4, storage, NULL), JH_OK);
    return table;
}

/* Checks a number in the balance of a table, located by JSON pointer. */
static void check_balance(const jh_table *table, const char *pointer, double expected) {
    jh_result *result = NULL;
    double number = -1.0;
    CHECK_STATUS(jh_balance(table, NULL, &result, NULL), JH_OK);
    CHECK(json_number(json_at(jh_result_json(result, NULL), pointer), &number));
    CHECK(number == expected);
    jh_result_free(result);
}

static const char *const TOTAL = "/total/indicators/0/total";

static void null_handles_may_be_freed(void) {
    jh_table_free(NULL);
    jh_standard_free(NULL);
    jh_result_free(NULL);
    CHECK(jh_result_json(NULL, NULL) == NULL);
    CHECK(jh_standard_json(NULL, NULL) == NULL);
}

static void results_outlive_their_table(void) {
    jh_table *table = schools(JH_COPY);
    jh_result *result = NULL;
    size_t length = 0;
    jh_error error;
    CHECK_STATUS(jh_balance(table, "{}", &result, &error), JH_OK);
    jh_table_free(table);
    CHECK(error.status == JH_OK);
    CHECK(jh_result_json(result, &length) != NULL && length > 100);
    CHECK(strlen(jh_result_json(result, NULL)) == length);
    jh_result_free(result);
}

static void copied_columns_are_independent_of_the_caller(void) {
    double *pupils = malloc(sizeof PUPILS);
    char *name = malloc(8);
    char *text = malloc(4);
    const char *const texts[] = {text};
    jh_table *table = NULL;
    memcpy(pupils, PUPILS, sizeof PUPILS);
    strcpy(name, "pupils");
    strcpy(text, "甲");
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, name, pupils, NULL, 1, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 1, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "school_id", texts, 1, JH_COPY, NULL), JH_OK);
    pupils[0] = -1.0;
    name[0] = text[0] = 'X';
    free(pupils);
    free(name);
    free(text);
    check_balance(table, TOTAL, 45.0);
    jh_table_free(table);
}

static void borrowed_columns_are_read_in_place(void) {
    double pupils[] = {900, 100, 400, 200};
    char name[] = "pupils";
    jh_table *table = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, name, pupils, NULL, 4, JH_BORROW, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 4, JH_BORROW, NULL), JH_OK);
    name[0] = 'X'; /* names are always copied */
    check_balance(table, TOTAL, 1600.0 / 39.0);
    jh_table_free(table);
    CHECK(pupils[0] == 900);
    table = schools(JH_BORROW);
    check_balance(table, TOTAL, 1600.0 / 39.0);
    jh_table_free(table);
}

static void a_zero_bit_marks_a_missing_value(void) {
    const uint8_t all_but_row_1 = 0x0D;
    jh_table *table = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", PUPILS, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, &all_but_row_1, 4, JH_COPY, NULL),
                 JH_OK);
    check_balance(table, TOTAL, 1500.0 / 34.0);
    check_balance(table, "/total/indicators/0/excluded/0/units", 1.0);
    jh_table_free(table);
}

static void validity_bitmaps_span_several_bytes(void) {
    const double ones[] = {10, 10, 10, 10, 10, 10, 10, 10, 70};
    const uint8_t bits[] = {0xFF, 0xFE}; /* bits beyond the last row are ignored */
    jh_table *table = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", ones, NULL, 9, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "teachers", ones, bits, 9, JH_COPY, NULL), JH_OK);
    check_balance(table, "/total/indicators/0/units_in_total", 8.0);
    jh_table_free(table);
}

/* Completes a table of four schools, frees it, and returns its balance by locale. */
static jh_result *by_locale(jh_table *table) {
    jh_result *result = NULL;
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", PUPILS, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_balance(table, "{\"by\": \"locale\"}", &result, NULL), JH_OK);
    jh_table_free(table);
    return result;
}

static void all_text_layouts_give_equal_results(void) {
    const char *const pointers[] = {"城区", "乡村", NULL, "城区"};
    const char bytes[] = "城区乡村城区";
    const char *const measured[] = {bytes, bytes + 6, NULL, bytes};
    const int32_t offsets[] = {0, 6, 12, 12, 18};
    const int64_t large[] = {-1, 7, 0, 6, 12, 12, 18}; /* two entries before the first */
    const uint8_t present = 0x0B, shifted = 0x0B << 2;
    const size_t lengths[] = {6, 6, 99, 6};
    const int32_t codes[] = {1, 0, -1, 1};
    const char *const labels[] = {"乡村", "城区"};
    jh_storage storage[] = {JH_COPY, JH_BORROW};
    jh_result *result[10];
    size_t form, kept;
    for (kept = 0; kept < 2; kept++) {
        for (form = 0; form < 5; form++) {
            jh_table *table = NULL;
            jh_status status = JH_PANIC;
            CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
            if (form == 0) {
                status = jh_table_add_text(table, "locale", pointers, 4, storage[kept], NULL);
            } else if (form == 1) {
                status = jh_table_add_utf8(table, "locale", offsets, bytes, 18, &present, 0, 4,
                                           storage[kept], NULL);
            } else if (form == 2) {
                status = jh_table_add_large_utf8(table, "locale", large, bytes, 18, &shifted, 2, 4,
                                                 storage[kept], NULL);
            } else if (form == 3) {
                status = jh_table_add_strings(table, "locale", measured, lengths, 4, storage[kept],
                                              NULL);
            } else {
                status = jh_table_add_categories(table, "locale", codes, 4, labels, 2,
                                                 storage[kept], NULL);
            }
            CHECK_STATUS(status, JH_OK);
            result[5 * kept + form] = by_locale(table);
        }
    }
    CHECK(strstr(jh_result_json(result[0], NULL), "\"城区\"") != NULL);
    for (form = 0; form < 10; form++) {
        CHECK_TEXT(jh_result_json(result[form], NULL), jh_result_json(result[0], NULL));
    }
    for (form = 0; form < 10; form++) {
        jh_result_free(result[form]);
    }
}

/* Adds pupils as entries of one type, two others before them, and checks the balance. */
static void check_type(jh_type type, const void *values) {
    const uint8_t present = 0x3C;
    jh_table *table = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_array(table, "pupils", type, values, &present, 2, 4, JH_BORROW, NULL),
                 JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 4, JH_COPY, NULL), JH_OK);
    check_balance(table, TOTAL, 160.0 / 39.0);
    jh_table_free(table);
}

static void numbers_of_every_type_are_read(void) {
    const double float64[] = {-1, -1, 90, 10, 40, 20};
    const float float32[] = {-1, -1, 90, 10, 40, 20};
    const int8_t int8[] = {-1, -1, 90, 10, 40, 20};
    const int16_t int16[] = {-1, -1, 90, 10, 40, 20};
    const int32_t int32[] = {-1, -1, 90, 10, 40, 20};
    const int64_t int64[] = {-1, -1, 90, 10, 40, 20};
    const uint8_t uint8[] = {1, 1, 90, 10, 40, 20};
    const uint16_t uint16[] = {1, 1, 90, 10, 40, 20};
    const uint32_t uint32[] = {1, 1, 90, 10, 40, 20};
    const uint64_t uint64[] = {1, 1, 90, 10, 40, 20};
    check_type(JH_FLOAT64, float64);
    check_type(JH_FLOAT32, float32);
    check_type(JH_INT8, int8);
    check_type(JH_INT16, int16);
    check_type(JH_INT32, int32);
    check_type(JH_INT64, int64);
    check_type(JH_UINT8, uint8);
    check_type(JH_UINT16, uint16);
    check_type(JH_UINT32, uint32);
    check_type(JH_UINT64, uint64);
}

static void truth_values_are_zero_and_one(void) {
    const uint8_t bits[] = {0xE0, 0x02}, bytes[] = {1, 1, 2, 0, 1};
    const char *request = "{\"measures\": \"mean\", \"value\": \"x\"}";
    jh_type type;
    for (type = JH_BOOL; type <= JH_BOOL8; type++) {
        /* From bit 5 on: 1, 1, 1, 0, 1. */
        const void *values = type == JH_BOOL ? (const void *)bits : (const void *)bytes;
        jh_table *table = NULL;
        jh_result *result = NULL;
        double mean = 0.0;
        CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
        CHECK_STATUS(jh_table_add_array(table, "x", type, values, NULL, type == JH_BOOL ? 5 : 0, 5,
                                        JH_COPY, NULL),
                     JH_OK);
        CHECK_STATUS(jh_evaluate(table, request, &result, NULL), JH_OK);
        CHECK(json_number(json_at(jh_result_json(result, NULL), "/rows/0/values/0"), &mean));
        CHECK(mean == 0.8);
        jh_result_free(result);
        jh_table_free(table);
    }
}

static void cells_that_no_double_represents_are_errors(void) {
    const int64_t large[] = {0, 9007199254740993, 9007199254740993};
    const uint64_t largest[] = {UINT64_MAX};
    const uint8_t first_and_last = 0x5, only_first = 0x1;
    double nan[] = {1, 0, 3};
    jh_table *table = NULL;
    jh_error error;
    nan[1] = (double)NAN;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(
        jh_table_add_array(table, "x", JH_INT64, large, &first_and_last, 0, 3, JH_COPY, &error),
        JH_INVALID_TABLE);
    CHECK(error.row == 2 && strstr(error.message_en, "9007199254740993") != NULL);
    CHECK_TEXT(error.code, "boundary.inexact_cell");
    CHECK_STATUS(jh_table_add_array(table, "x", JH_UINT64, largest, NULL, 0, 1, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK_STATUS(jh_table_add_array(table, "x", (jh_type)12, largest, NULL, 0, 1, JH_COPY, &error),
                 JH_INVALID_PARAMETER);
    CHECK_STATUS(jh_table_add_numbers(table, "x", nan, NULL, 3, JH_BORROW, &error), JH_NOT_FINITE);
    CHECK(error.row == 1);
    CHECK_TEXT(error.column, "x");
    CHECK_TEXT(error.code, "boundary.nan_cell");
    CHECK_STATUS(
        jh_table_add_array(table, "x", JH_INT64, large, &only_first, 0, 3, JH_COPY, &error), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "y", nan, &first_and_last, 3, JH_BORROW, NULL), JH_OK);
    jh_table_free(table);
}

static void text_beyond_its_buffer_is_an_error(void) {
    const int32_t offsets[] = {0, 2, 4};
    jh_table *table = NULL;
    jh_error error;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_utf8(table, "t", offsets, "abc", 3, NULL, 0, 2, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK(error.row == 1);
    CHECK_TEXT(error.code, "boundary.offset_beyond");
    CHECK_TEXT(
        error.message_en,
        "the offsets of t exceed its bytes at row 1 (zero-based): expected at most 3, got 4");
    CHECK_STATUS(jh_table_add_utf8(table, "t", offsets, "abcd", 4, NULL, 0, 2, JH_COPY, &error),
                 JH_OK);
    jh_table_free(table);
}

static void labels_are_distinct(void) {
    const int32_t codes[] = {0, 1};
    const char *const labels[] = {"x", "y", "x"};
    jh_table *table = NULL;
    jh_error error;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_categories(table, "c", codes, 2, labels, 3, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK_TEXT(error.message_en, "c has the label \"x\" twice: expected distinct labels");
    jh_table_free(table);
}

static void invalid_columns_leave_the_table_unchanged(void) {
    const char *const gbk[] = {"a", "b", "c\xbc\xd7", "d"};
    const int32_t codes[] = {0, 1, 2, 0}, negative_code[] = {-2, 0, 0, 0};
    const int32_t decreasing[] = {0, 3, 2, 3, 3}, negative[] = {-1, 0, 0, 0, 0};
    const char *const labels[] = {"x", "y"}, *const incomplete[] = {"x", NULL};
    jh_table *table = schools(JH_COPY);
    jh_error error;
    CHECK_STATUS(jh_table_add_text(table, "name", gbk, 4, JH_COPY, &error), JH_INVALID_TEXT);
    CHECK(error.row == 2);
    CHECK_TEXT(error.column, "name");
    CHECK_TEXT(error.message_en,
               "name at row 2 (zero-based) is not valid UTF-8: expected UTF-8, got an "
               "invalid byte at position 1");
    CHECK_STATUS(jh_table_add_categories(table, "c", codes, 4, labels, 2, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK_TEXT(error.message_en,
               "c has the code 2 in row 2 (zero-based): expected a position below 2, or -1 "
               "where it is missing");
    CHECK_STATUS(jh_table_add_categories(table, "c", negative_code, 4, labels, 2, JH_COPY, NULL),
                 JH_INVALID_TABLE);
    CHECK_STATUS(jh_table_add_categories(table, "c", codes, 4, incomplete, 2, JH_COPY, &error),
                 JH_NULL_POINTER);
    CHECK_STATUS(jh_table_add_utf8(table, "t", decreasing, "abc", 3, NULL, 0, 4, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK_TEXT(error.message_en,
               "the offsets of t decrease at row 1 (zero-based): expected 3 or more, got 2");
    CHECK_STATUS(jh_table_add_utf8(table, "t", negative, "abc", 3, NULL, 0, 4, JH_COPY, NULL),
                 JH_INVALID_TABLE);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", PUPILS, NULL, 4, JH_COPY, &error),
                 JH_INVALID_TABLE);
    CHECK_TEXT(error.code, "table.duplicate_column");
    CHECK_STATUS(jh_table_add_numbers(table, "short", PUPILS, NULL, 3, JH_COPY, &error),
                 JH_LENGTH_MISMATCH);
    CHECK_TEXT(error.column, "short");
    CHECK_STATUS(jh_table_add_numbers(table, "n", PUPILS, NULL, 4, (jh_storage)7, &error),
                 JH_INVALID_PARAMETER);
    CHECK_TEXT(error.message_en,
               "storage is not one of the defined constants: expected JH_COPY, JH_BORROW, got 7");
    CHECK_STATUS(jh_table_add_numbers(NULL, "n", PUPILS, NULL, 4, JH_COPY, &error),
                 JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "table is NULL: expected a pointer");
    CHECK_STATUS(jh_table_add_numbers(table, NULL, PUPILS, NULL, 4, JH_COPY, NULL),
                 JH_NULL_POINTER);
    check_balance(table, TOTAL, 1600.0 / 39.0);
    jh_table_free(table);
}

/* The seconds of the processor in which a table of so many unknown columns is built and checked. */
static double seconds_of_check(int columns) {
    const double one = 1.0;
    jh_table *table = NULL;
    jh_result *result = NULL;
    clock_t began = clock();
    int column;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    for (column = 0; column < columns; column++) {
        char name[32];
        sprintf(name, "column %06d", column);
        CHECK_STATUS(jh_table_add_numbers(table, name, &one, NULL, 1, JH_COPY, NULL), JH_OK);
    }
    CHECK_STATUS(jh_check(table, NULL, NULL, NULL, &result, NULL), JH_OK);
    jh_result_free(result);
    jh_table_free(table);
    return (double)(clock() - began) / CLOCKS_PER_SEC;
}

/* The columns of the larger table below; fewer under a checker of memory. */
static int many_columns = 7500;

/* Five times as many columns take about five times as long; if each were compared with all others,
 * 25 times. */
static void the_time_of_a_check_is_linear_in_columns(void) {
    double few = seconds_of_check(many_columns / 5), many = seconds_of_check(many_columns);
    CHECK(many < 12.0 * few);
}

static void a_table_without_columns_shows_what_a_standard_requires(void) {
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_standard *standard = NULL;
    const char *json;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_standard_builtin("cn-basic-2012", &standard, NULL), JH_OK);
    CHECK_STATUS(jh_check(table, NULL, standard, NULL, &result, NULL), JH_OK);
    json = jh_result_json(result, NULL);
    CHECK(json_is_text(json_at(json, "/findings/0/message/code"), "check.missing_column"));
    CHECK(strstr(json, "\"parameters\":{\"column\":\"pupils_primary\"}") != NULL);
    jh_result_free(result);
    jh_standard_free(standard);
    jh_table_free(table);
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length > tail && strcmp(text + length - tail, end) == 0;
}

static void invalid_tables_are_rejected_and_their_problems_listed(void) {
    const double bad[] = {900, -5, 400, -1};
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_standard *standard = NULL;
    jh_error error;
    double count = 0;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", bad, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "classes", CLASSES, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_balance(table, NULL, &result, &error), JH_INVALID_TABLE);
    CHECK(result == NULL && error.row == -1);
    CHECK(ends_with(error.message_en, "; jh_balance_check lists them all"));
    CHECK(ends_with(error.message_zh, "；jh_balance_check 可逐条列出"));
    CHECK_STATUS(jh_balance_check(table, NULL, &result, &error), JH_OK);
    CHECK(json_length(json_at(jh_result_json(result, NULL), "/findings")) == 2);
    CHECK(json_is_text(json_at(jh_result_json(result, NULL), "/findings/1/message/code"),
                       "check.negative"));
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_standard_builtin("cn-basic-2012", &standard, NULL), JH_OK);
    CHECK_STATUS(jh_assess(table, NULL, standard, NULL, &result, &error), JH_INVALID_TABLE);
    CHECK(result == NULL && ends_with(error.message_en, "; jh_check lists them all"));
    CHECK_STATUS(jh_check(table, NULL, standard, NULL, &result, NULL), JH_OK);
    CHECK(json_number(json_at(jh_result_json(result, NULL), "/errors"), &count) && count > 2);
    jh_result_free(result);
    CHECK_STATUS(jh_check(table, NULL, NULL, "{}", &result, NULL), JH_OK);
    CHECK(json_number(json_at(jh_result_json(result, NULL), "/errors"), &count) && count == 2);
    jh_result_free(result);
    jh_standard_free(standard);
    jh_table_free(table);
}

static void a_list_of_classes_answers_items(void) {
    static const char *const IDS[] = {"01", "02"}, *const TYPES[] = {"primary", "junior"};
    static const char *const OF[] = {"01", "01", "02"}, *const UNKNOWN[] = {"01", "01", "03"};
    static const double SIZES[] = {41, 46, 50};
    jh_table *table = NULL, *classes = NULL, *others = NULL;
    jh_standard *standard = NULL;
    jh_result *result = NULL;
    jh_error error;
    const char *json;
    double number;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "school_id", IDS, 2, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "school_type", TYPES, 2, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_new(&classes, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(classes, "school_id", OF, 3, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(classes, "class_size", SIZES, NULL, 3, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_standard_builtin("cn-quality-2017", &standard, NULL), JH_OK);
    CHECK_STATUS(jh_class_answers(table, classes, standard, NULL, &result, NULL), JH_OK);
    json = jh_result_json(result, NULL);
    CHECK(json_length(json_at(json, "/answers")) == 2);
    CHECK(json_is_text(json_at(json, "/answers/0/item"), "2.5a"));
    CHECK(json_number(json_at(json, "/answers/0/value"), &number) && number == 46.0);
    CHECK(json_number(json_at(json, "/answers/0/row"), &number) && number == 1.0);
    CHECK(json_is_text(json_at(json, "/answers/1/item"), "2.5b"));
    CHECK(json_number(json_at(json, "/answers/1/value"), &number) && number == 50.0);
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_table_new(&others, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(others, "school_id", UNKNOWN, 3, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(others, "class_size", SIZES, NULL, 3, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_class_answers(table, others, standard, NULL, &result, &error),
                 JH_INVALID_TABLE);
    CHECK(result == NULL && strstr(error.message_en, "03") != NULL);
    CHECK_STATUS(jh_class_answers(table, NULL, standard, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "classes is NULL: expected a pointer");
    CHECK_STATUS(jh_class_answers(table, classes, standard, "{\"bye\": 1}", &result, NULL),
                 JH_INVALID_SPEC);
    CHECK(result == NULL);
    jh_standard_free(standard);
    jh_table_free(others);
    jh_table_free(classes);
    jh_table_free(table);
}

static void invalid_options_are_errors(void) {
    jh_table *table = schools(JH_COPY);
    jh_result *result = NULL;
    jh_standard *standard = NULL;
    jh_error error;
    CHECK_STATUS(jh_standard_builtin("cn-quality-2017", &standard, NULL), JH_OK);
    CHECK_STATUS(jh_balance(table, "{\"bye\": 1}", &result, &error), JH_INVALID_SPEC);
    CHECK(strstr(error.message_en, "bye") != NULL);
    CHECK_STATUS(jh_balance(table, "{", &result, NULL), JH_INVALID_SPEC);
    CHECK_STATUS(jh_balance(table, "{\"by\": \"a\", \"by\": \"b\"}", &result, &error),
                 JH_INVALID_SPEC);
    CHECK_TEXT(error.message_en, "the options have \"by\" twice: expected each option once");
    CHECK_STATUS(jh_assess(table, NULL, standard,
                           "{\"columns\": {\"books\": \"a\", \"books\": \"b\"}}", &result, &error),
                 JH_INVALID_SPEC);
    CHECK_TEXT(error.code, "options.twice");
    CHECK_STATUS(jh_balance_check(table, "[", &result, NULL), JH_INVALID_SPEC);
    CHECK_STATUS(jh_assess(table, NULL, standard, "no", &result, NULL), JH_INVALID_SPEC);
    CHECK_STATUS(jh_check(table, NULL, NULL, "{\"by\": 5}", &result, NULL), JH_INVALID_SPEC);
    CHECK_STATUS(jh_check(table, NULL, NULL, "\xff", &result, &error), JH_INVALID_TEXT);
    CHECK_TEXT(error.message_en,
               "options is not valid UTF-8: expected UTF-8, got an invalid byte at position 0");
    CHECK(result == NULL);
    jh_standard_free(standard);
    jh_table_free(table);
}

static void results_of_two_years_are_compared(void) {
    static const double MORE[] = {20, 20, 20, 20};
    jh_table *tables[2] = {schools(JH_COPY), NULL};
    jh_result *results[2] = {NULL, NULL};
    jh_result *result = NULL;
    jh_error error;
    double before, after, change;
    CHECK_STATUS(jh_table_new(&tables[1], NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(tables[1], "pupils", PUPILS, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(tables[1], "classes", MORE, NULL, 4, JH_COPY, NULL), JH_OK);
    for (int year = 0; year < 2; year++) {
        CHECK_STATUS(jh_balance(tables[year], NULL, &results[year], NULL), JH_OK);
    }
    CHECK_STATUS(jh_compare(jh_result_json(results[0], NULL), jh_result_json(results[1], NULL),
                            &result, NULL),
                 JH_OK);
    const char *json = jh_result_json(result, NULL);
    CHECK(json_number(json_at(json, "/groups/0/indicators/0/total/before"), &before));
    CHECK(json_number(json_at(json, "/groups/0/indicators/0/total/after"), &after));
    CHECK(json_number(json_at(json, "/groups/0/indicators/0/total/change"), &change));
    CHECK(before != after && change == after - before);
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_compare("{}", jh_result_json(results[1], NULL), &result, &error),
                 JH_INVALID_SPEC);
    CHECK_TEXT(error.code, "trend.not_a_result");
    CHECK_STATUS(jh_compare(NULL, "{}", &result, &error), JH_NULL_POINTER);
    CHECK(result == NULL);
    for (int year = 0; year < 2; year++) {
        jh_result_free(results[year]);
        jh_table_free(tables[year]);
    }
}

static void estimates_have_standard_errors(void) {
    static const double spend[4] = {1.0, 2.0, 4.0, 5.0};
    static const double schools_of[4] = {10.0, 10.0, 10.0, 10.0};
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_error error;
    double squared, lower;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "spend", spend, NULL, 4, JH_BORROW, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "of", schools_of, NULL, 4, JH_BORROW, NULL), JH_OK);
    const char *request =
        "{\"measures\": \"mean\", \"value\": \"spend\", \"design\": {\"fpc\": \"of\"}}";
    CHECK_STATUS(jh_estimate(table, request, &result, &error), JH_OK);
    const char *json = jh_result_json(result, NULL);
    CHECK(json_number(json_at(json, "/rows/0/standard_error"), &squared));
    CHECK(json_number(json_at(json, "/rows/0/lower"), &lower));
    // Six of ten schools are not sampled: 0.6 * 10/3 / 4.
    CHECK(fabs(squared * squared - 0.5) < 1e-15);
    CHECK(lower < 3.0 - 3.0 * squared);
    jh_result_free(result);
    result = NULL;
    const char *drawn = "{\"measures\": \"mean\", \"value\": \"spend\", \"inference\":"
                        "{\"method\": \"bootstrap\", \"replicates\": 99, \"seed\": 3}}";
    CHECK_STATUS(jh_estimate(table, drawn, &result, &error), JH_OK);
    json = jh_result_json(result, NULL);
    CHECK(json_number(json_at(json, "/rows/0/simulation_error"), &squared) && squared > 0.0);
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_estimate(table, "{\"measures\": \"mean\", \"design\": 3}", &result, &error),
                 JH_INVALID_SPEC);
    CHECK_STATUS(jh_estimate(NULL, request, &result, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_estimate(table, NULL, &result, &error), JH_NULL_POINTER);
    CHECK(result == NULL);
    jh_table_free(table);
}

static void groups_are_compared(void) {
    static const double spend[4] = {1.0, 3.0, 5.0, 9.0};
    static const double year[4] = {2015.0, 2015.0, 2020.0, 2020.0};
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_error error;
    double difference, squared;
    size_t length = 0;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "spend", spend, NULL, 4, JH_BORROW, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "year", year, NULL, 4, JH_BORROW, NULL), JH_OK);
    const char *request = "{\"measures\": \"mean\", \"value\": \"spend\", \"by\": \"year\"}";
    CHECK_STATUS(jh_contrast(table, request, &result, &error), JH_OK);
    const char *json = jh_result_json(result, NULL);
    CHECK(json_number(json_at(json, "/rows/0/value"), &difference));
    CHECK(json_number(json_at(json, "/rows/0/standard_error"), &squared));
    CHECK(difference == 5.0);
    // Distances of 1 and 2 from the means of two: 4/3 * (1 + 1 + 4 + 4) / 4.
    CHECK(fabs(squared * squared - 10.0 / 3.0) < 1e-14);
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(
        jh_contrast(table, "{\"measures\": \"mean\", \"value\": \"spend\"}", &result, &error),
        JH_INVALID_SPEC);
    CHECK_STATUS(jh_contrast(NULL, request, &result, &error), JH_NULL_POINTER);
    CHECK(result == NULL);
    CHECK(jh_presets_json(&length) != NULL && length > 1000);
    jh_table_free(table);
}

static void null_handles_are_errors(void) {
    jh_table *table = schools(JH_COPY);
    jh_result *result = NULL;
    jh_error error;
    CHECK_STATUS(jh_table_new(NULL, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_assess(table, NULL, NULL, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "standard is NULL: expected a pointer");
    CHECK_STATUS(jh_balance(NULL, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_balance_check(NULL, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_check(NULL, NULL, NULL, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_check(table, NULL, NULL, NULL, NULL, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "result is NULL: expected a pointer");
    CHECK(result == NULL);
    jh_table_free(table);
}

static void a_table_without_rows_is_an_error(void) {
    jh_table *table = NULL;
    jh_result *result = NULL;
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "pupils", NULL, NULL, 0, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "school_id", NULL, 0, JH_BORROW, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_utf8(table, "county", NULL, NULL, 0, NULL, 0, 0, JH_BORROW, NULL),
                 JH_OK);
    CHECK_STATUS(jh_balance(table, NULL, &result, NULL), JH_INVALID_TABLE);
    CHECK(result == NULL);
    jh_table_free(table);
}

static void standards_are_created_by_id_or_from_toml(void) {
    jh_standard *standard = NULL;
    jh_error error;
    size_t length = 0;
    CHECK_STATUS(jh_standard_builtin("cn-quality-2017", &standard, &error), JH_OK);
    CHECK(json_is_text(json_at(jh_standard_json(standard, &length), "/id"), "cn-quality-2017"));
    CHECK(length == strlen(jh_standard_json(standard, NULL)));
    jh_standard_free(standard);
    standard = NULL;
    CHECK_STATUS(jh_standard_builtin("cn-quality-2071", &standard, &error), JH_UNKNOWN_NAME);
    CHECK(strstr(error.message_en, "cn-quality-2017") != NULL);
    CHECK_STATUS(jh_standard_from_toml("id = 5", &standard, &error), JH_INVALID_STANDARD);
    CHECK(strstr(error.message_en, "line 1") != NULL);
    CHECK_STATUS(jh_standard_from_toml(NULL, &standard, NULL), JH_NULL_POINTER);
    CHECK_STATUS(jh_standard_from_toml("id = \"\xff\"", &standard, NULL), JH_INVALID_TEXT);
    CHECK(standard == NULL);
}

static void measures_are_computed_by_group(void) {
    static const char *const counties[] = {"B", "A", "B", "A"};
    static const double spend[] = {5, 3, 5, 1}, income[] = {1, 2, 3, 4};
    const char *request = "{\"measures\": [\"gini\", \"concentration_index\"], \"by\": \"county\","
                          " \"value\": \"spend\", \"rank\": \"income\"}";
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_error error;
    double value = 0.0;
    jh_table_new(&table, NULL);
    jh_table_add_text(table, "county", counties, 4, JH_BORROW, NULL);
    jh_table_add_numbers(table, "spend", spend, NULL, 4, JH_BORROW, NULL);
    jh_table_add_numbers(table, "income", income, NULL, 4, JH_BORROW, NULL);
    CHECK_STATUS(jh_evaluate(table, request, &result, &error), JH_OK);
    CHECK(json_is_text(json_at(jh_result_json(result, NULL), "/rows/0/key/0"), "A"));
    CHECK(json_number(json_at(jh_result_json(result, NULL), "/rows/0/values/1"), &value));
    CHECK(value == -0.25);
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_evaluate(table, NULL, &result, &error), JH_NULL_POINTER);
    CHECK_STATUS(
        jh_evaluate(table, "{\"measures\": \"kakwani\", \"value\": \"spend\"}", &result, &error),
        JH_INVALID_SPEC);
    CHECK_TEXT(error.code, "evaluate.missing_input");
    jh_table_free(table);
    CHECK_STATUS(jh_evaluate(NULL, request, &result, &error), JH_NULL_POINTER);
    CHECK(result == NULL);
}

static void analyses_are_computed_by_group(void) {
    static const double books[] = {40.0, 16.0, 20.0, 8.0};
    static const char *const locale[] = {"urban", "rural", "urban", "rural"};
    static const char *const county[] = {"A", "A", "B", "B"};
    static const char *const request =
        "{\"analysis\": \"gap\", \"value\": \"books\", \"group\": "
        "\"locale\", \"group_a\": \"urban\", \"group_b\": \"rural\", "
        "\"by\": \"county\"}";
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_error error;
    size_t length = 0;
    const char *catalogue = jh_analyses_json(&length), *json;
    CHECK(length == strlen(catalogue));
    CHECK(jh_analyses_json(NULL) == catalogue);
    CHECK(json_is_text(json_at(catalogue, "/0/name/id"), "lorenz"));
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "books", books, NULL, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "locale", locale, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_text(table, "county", county, 4, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_analyze(table, request, &result, &error), JH_OK);
    json = jh_result_json(result, NULL);
    CHECK(json_is_text(json_at(json, "/analysis"), "gap"));
    CHECK(json_is_literal(json_at(json, "/rows/1/result/ratio"), "2.5"));
    jh_result_free(result);
    result = NULL;
    CHECK_STATUS(jh_analyze(table, "{\"analysis\": \"gapp\"}", &result, &error), JH_UNKNOWN_NAME);
    CHECK(strstr(error.message_en, "did you mean \"gap\"") != NULL);
    CHECK_STATUS(jh_analyze(table, NULL, &result, NULL), JH_NULL_POINTER);
    CHECK_STATUS(jh_analyze(NULL, request, &result, NULL), JH_NULL_POINTER);
    CHECK(result == NULL);
    jh_table_free(table);
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "memory") == 0) {
        many_columns = 250;
    }
    RUN(null_handles_may_be_freed);
    RUN(results_outlive_their_table);
    RUN(copied_columns_are_independent_of_the_caller);
    RUN(borrowed_columns_are_read_in_place);
    RUN(a_zero_bit_marks_a_missing_value);
    RUN(validity_bitmaps_span_several_bytes);
    RUN(all_text_layouts_give_equal_results);
    RUN(numbers_of_every_type_are_read);
    RUN(truth_values_are_zero_and_one);
    RUN(cells_that_no_double_represents_are_errors);
    RUN(text_beyond_its_buffer_is_an_error);
    RUN(labels_are_distinct);
    RUN(invalid_columns_leave_the_table_unchanged);
    RUN(the_time_of_a_check_is_linear_in_columns);
    RUN(a_table_without_columns_shows_what_a_standard_requires);
    RUN(invalid_tables_are_rejected_and_their_problems_listed);
    RUN(a_list_of_classes_answers_items);
    RUN(invalid_options_are_errors);
    RUN(results_of_two_years_are_compared);
    RUN(estimates_have_standard_errors);
    RUN(groups_are_compared);
    RUN(null_handles_are_errors);
    RUN(a_table_without_rows_is_an_error);
    RUN(standards_are_created_by_id_or_from_toml);
    RUN(measures_are_computed_by_group);
    RUN(analyses_are_computed_by_group);
    return check_report();
}
