/*
 * Assesses a small county, describes its balance and computes measures by group, from the arrays of
 * a program.
 *
 *   make install-c PREFIX=/opt/junheng
 *   make -C examples/c run PREFIX=/opt/junheng
 *
 * 评估一个小县、描述其均衡状况并分组计算指数，数据来自程序中的数组。
 */
#include <junheng.h>

#include <stdio.h>

enum { SCHOOLS = 5 };

static const char *const IDS[SCHOOLS] = {"小学1", "小学2", "小学3", "小学4", "小学5"};
static const char *const LOCALES[SCHOOLS] = {"城区", "乡村", "城区", "镇区", "乡村"};
static const double PUPILS[SCHOOLS] = {45, 37, 89, 76, 55};
static const double CLASSES[SCHOOLS] = {2, 1, 3, 2, 2};
static const double BOOKS[SCHOOLS] = {279, 137, 935, 160, 402};

/* A custom standard: the coefficient of variation of books per pupil is at most 0.65. 自定义标准。
 */
static const char *const STANDARD = "id = 'example-books-1'\n"
                                    "version = '1'\n"
                                    "title = { en = 'Books', zh = '图书' }\n"
                                    "document = 'example'\n"
                                    "issuer = { en = 'nobody', zh = '无' }\n"
                                    "issued = '2026'\n"
                                    "stages = ['primary']\n"
                                    "[dispersion]\n"
                                    "measure = 'cv'\n"
                                    "weights = 'denominator'\n"
                                    "source = { clause = '1', evidence = 'U' }\n"
                                    "[[indicators]]\n"
                                    "code = 'books'\n"
                                    "name = { en = 'books per pupil', zh = '生均图书册数' }\n"
                                    "unit = { en = 'books', zh = '册' }\n"
                                    "numerator = ['books']\n"
                                    "per = 1\n"
                                    "direction = 'at_least'\n"
                                    "cv_limit = { primary = 0.65 }\n"
                                    "source = { clause = '2', evidence = 'U' }\n"
                                    "[county_rule]\n"
                                    "kind = 'every_cv'\n"
                                    "source = { clause = '3', evidence = 'U' }\n";

/* Measures of a column, by group. 分组计算指数。 */
static const char *const MEASURES =
    "{\"measures\": [\"gini\", \"theil_t\"], \"value\": \"图书册数\","
    " \"weights\": \"小学在校生数\", \"by\": \"城乡\"}";

/* Adds the columns without copying: the arrays outlive the table. */
static jh_status fill(jh_table *table, jh_error *error) {
    jh_status status = jh_table_add_text(table, "学校标识码", IDS, SCHOOLS, JH_BORROW, error);
    if (status == JH_OK) {
        status = jh_table_add_text(table, "城乡", LOCALES, SCHOOLS, JH_BORROW, error);
    }
    if (status == JH_OK) {
        status =
            jh_table_add_numbers(table, "小学在校生数", PUPILS, NULL, SCHOOLS, JH_BORROW, error);
    }
    if (status == JH_OK) {
        status =
            jh_table_add_numbers(table, "小学班级数", CLASSES, NULL, SCHOOLS, JH_BORROW, error);
    }
    if (status == JH_OK) {
        status = jh_table_add_numbers(table, "图书册数", BOOKS, NULL, SCHOOLS, JH_BORROW, error);
    }
    return status;
}

int main(void) {
    jh_table *table = NULL;
    jh_standard *standard = NULL;
    jh_result *assessment = NULL, *balance = NULL, *measures = NULL;
    jh_error error;

    jh_status status = jh_table_new(&table, &error);
    if (status == JH_OK) {
        status = fill(table, &error);
    }
    if (status == JH_OK) {
        status = jh_standard_from_toml(STANDARD, &standard, &error);
    }
    if (status == JH_OK) {
        status = jh_assess(table, NULL, standard, NULL, &assessment, &error);
    }
    if (status == JH_OK) {
        status = jh_balance(table, "{\"stage\": \"primary\"}", &balance, &error);
    }
    if (status == JH_OK) {
        status = jh_evaluate(table, MEASURES, &measures, &error);
    }
    if (status == JH_OK) {
        printf("%s\n%s\n", jh_result_json(assessment, NULL), jh_result_json(balance, NULL));
        printf("%s\n", jh_result_json(measures, NULL));
    } else {
        fprintf(stderr, "%s: %s\n%s\n", jh_status_name(status), error.message_en, error.message_zh);
    }
    jh_result_free(measures);
    jh_result_free(balance);
    jh_result_free(assessment);
    jh_standard_free(standard);
    jh_table_free(table);
    return status != JH_OK;
}
