/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv.h"

#include "support/sample.h"

#include <string.h>

/* A table as text, and as rows "line:field|field" of its columns a and b; then the faults. */
typedef struct
{
  const char *text;
  const char *rows;
  const char *faults;
} Case;

static const Case cases[] = {
  { "", "", "" },
  { "a,b", "", "" },
  { "a,b\n", "", "" },
  { "a,b\n1,2\n3,4\n", "2:1|2 3:3|4 ", "" },
  { "a,b\n1,2", "2:1|2 ", "" },
  { "a,b\r\n1,2\r\n3,4\r\n", "2:1|2 3:3|4 ", "" },
  { "a,b\r1,2\r3,4", "2:1|2 3:3|4 ", "" },
  { "\xEF\xBB\xBF"
    "a,b\n1,2\n",
    "2:1|2 ", "" },
  { "\xEF\xBB\xBF\"a\",b\n1,2\n", "2:1|2 ", "" },
  { "b,c,a\n1,2,3\n", "2:3|1 ", "" },
  { "a,b\n\n1,2\n\r\n\n3,4\n", "3:1|2 6:3|4 ", "" },
  { "a,b\n,\n", "2:| ", "" },
  { "a,b\n1\n1,2,3\n", "2:1| 3:1|2 ", "" },
  { "a,b\n\"1,2\",\"3\"\"4\"\n\"\",\"\"\"\"\n", "2:1,2|3\"4 3:|\" ", "" },
  { "a,b\n\"x\ny\r\nz\",1\n3,4\n", "2:x\ny\r\nz|1 5:3|4 ", "" },
  { "a,b\n1\"2, 3 \n", "2:1\"2| 3  ", "" },
  { "a,b\n\xC3\xA9,\xE2\x82\xAC\n", "2:\xC3\xA9|\xE2\x82\xAC ", "" },
  { "a,b\n1,2\n3,\"4\n5,6\n", "2:1|2 3:3|4\n5,6\n ",
    "t:3: A quotation mark that starts a field here is never closed." },
  { "a,b\n1,2\n\"3\"x,4\n5,6\n", "2:1|2 3:3| ",
    "t:3: There is text after a closing quotation mark." },
  { "a,b\n\xFF,2\n", "", "t:1: The text is not valid UTF-8." },
};

static char *
describe (const AlliesCsv *csv)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < allies_csv_get_n_rows (csv); i++)
    g_string_append_printf (rows, "%u:%s|%s ", allies_csv_get_line (csv, i),
                            allies_csv_get (csv, i, "a"), allies_csv_get (csv, i, "b"));
  return g_string_free (rows, FALSE);
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesProblems) problems = allies_problems_new ("t");
      g_autoptr (GBytes) bytes = sample_bytes (cases[i].text);
      g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);
      g_autofree char *rows = describe (csv);
      g_autofree char *fault = allies_problems_get_n (problems) > 0
                                   ? allies_problems_describe (problems, 0)
                                   : g_strdup ("");

      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (fault, ==, cases[i].faults);
      g_assert_cmpuint (allies_problems_get_n (problems), <=, 1);
    }
}

static void
test_nothing (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("t");
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);

  g_assert_cmpuint (allies_csv_get_n_rows (csv), ==, 0);
  g_assert_cmpuint (allies_problems_get_n (problems), ==, 0);
}

static void
test_zero_byte (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("t");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\n1\0002\n", 6);
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);

  g_assert_cmpuint (allies_csv_get_n_rows (csv), ==, 0);
  g_assert_cmpuint (allies_problems_get_n (problems), ==, 1);
}

static void
test_columns (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("t");
  g_autoptr (GBytes) bytes = sample_bytes ("a,\"b c\",a\n1,2,3\n");
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);

  g_assert_true (allies_csv_has_column (csv, "a"));
  g_assert_true (allies_csv_has_column (csv, "b c"));
  g_assert_false (allies_csv_has_column (csv, "A"));
  g_assert_false (allies_csv_has_column (csv, ""));
  g_assert_cmpstr (allies_csv_get (csv, 0, "a"), ==, "1");
  g_assert_cmpstr (allies_csv_get (csv, 0, "none"), ==, "");
}

typedef struct
{
  const char *field;
  const char *written;
} Field;

static const Field fields[] = {
  { "", "" },
  { "plain", "plain" },
  { "a b", "a b" },
  { "a,b", "\"a,b\"" },
  { "say \"hi\"", "\"say \"\"hi\"\"\"" },
  { "\"", "\"\"\"\"" },
  { "one\ntwo", "\"one\ntwo\"" },
  { "one\r\ntwo", "\"one\r\ntwo\"" },
  { "-5", "-5" },
  { "-0.25", "-0.25" },
  { "-1e3", "-1e3" },
  { "+7", "+7" },
  { "2026-09-14", "2026-09-14" },
  { "a=b", "a=b" },
  { "-", "'-" },
  { "=1+1", "'=1+1" },
  { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"" },
  { "+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0" },
  { "-2+3", "'-2+3" },
  { "-5 ", "'-5 " },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\t=1", "'\t=1" },
  { "\r=1", "\"'\r=1\"" },
  { "\n=1", "\"'\n=1\"" },
};

static void
test_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *const row[] = { "x", fields[i].field, NULL };
      g_autoptr (GString) text = g_string_new ("head\n");
      g_autofree char *expected = g_strconcat ("head\nx,", fields[i].written, "\n", NULL);

      allies_csv_append_row (text, row);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static const Field texts[] = {
  { "", "" },
  { "plain", "plain" },
  { "a,\"b\"", "\"a,\"\"b\"\"\"" },
  { "-5", "'-5" },
  { "+7", "'+7" },
  { "-", "'-" },
  { "=1+1", "'=1+1" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\t=1", "'\t=1" },
  { "\r=1", "\"'\r=1\"" },
  { "a\n=1", "\"a\n=1\"" },
};

static void
test_write_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) text = g_string_new ("x,");
      g_autofree char *expected = g_strconcat ("x,", texts[i].written, NULL);

      allies_csv_append_text (text, texts[i].field);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static void
test_round_trip (void)
{
  const char *const header[] = { "a", "b", NULL };
  const char *const row[] = { "x,\"y\"\nz", "\xC3\xA9 '", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AlliesProblems) problems = allies_problems_new ("t");

  allies_csv_append_row (text, header);
  for (int i = 0; i < 3; i++)
    allies_csv_append_row (text, row);
  g_autoptr (GBytes) bytes = sample_bytes (text->str);
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);
  g_assert_cmpuint (allies_csv_get_n_rows (csv), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (allies_csv_get_line (csv, i), ==, 2 + 2 * i);
      g_assert_cmpstr (allies_csv_get (csv, i, "a"), ==, row[0]);
      g_assert_cmpstr (allies_csv_get (csv, i, "b"), ==, row[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/read", test_read);
  g_test_add_func ("/csv/nothing", test_nothing);
  g_test_add_func ("/csv/zero-byte", test_zero_byte);
  g_test_add_func ("/csv/columns", test_columns);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/write-text", test_write_text);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  return g_test_run ();
}
