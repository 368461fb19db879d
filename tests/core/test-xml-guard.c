/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-guard.h"

#include "support/sample.h"

#include <string.h>

#define DECLARED  "The file has a DOCTYPE or another declaration, which is not allowed here."
#define LONG_TAG  "This start tag is longer than 16 KiB, so the file is not read."
#define LONG_TEXT "A text is longer than 64 KiB, so the file is not read."
#define TOO_DEEP  "Elements are nested more than 32 deep, so the file is not read."
#define TOO_LARGE "The file is larger than 16 MiB, so it is not read."
#define NOT_UTF8  "The text here is not valid UTF-8."

/* (transfer full): what the guard says: "" or "line:column: sentence" */
static char *
guard (const char *data, gsize length, AlliesError code)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("a");
  gboolean passed = allies_xml_guard (data, length, problems);

  g_assert_cmpuint (allies_problems_get_n (problems), ==, passed ? 0 : 1);
  if (passed)
    return g_strdup ("");
  g_assert_cmpint (allies_problems_get (problems, 0)->code, ==, code);
  g_autofree char *text = allies_problems_describe (problems, 0);
  return g_strdup (text + strlen ("a:"));
}

static void
assert_guard (const char *text, AlliesError code, const char *expected)
{
  g_autofree char *said = guard (text, strlen (text), code);

  g_assert_cmpstr (said, ==, expected);
}

typedef struct
{
  const char *text;
  AlliesError code;
  const char *expected;
} Case;

static const Case cases[] = {
  { "<a/>", 0, "" },
  { "\xEF\xBB\xBF<a/>", 0, "" },
  { "<?xml version='1.0' encoding='utf-8'?><a/>", 0, "" },
  { "<?xml version=\"1.0\"?>\n<a>\xC3\xA9</a>", 0, "" },
  { "<a><!-- <!DOCTYPE a> --></a>", 0, "" },
  { "<a><!--> <!DOCTYPE a> --></a>", 0, "" },
  { "<a><!-- - -> <!DOCTYPE a> ---></a>", 0, "" },
  { "<a><![CDATA[<!DOCTYPE a>]]></a>", 0, "" },
  { "<a><?p <!DOCTYPE a> ?></a>", 0, "" },
  { "<a b='<!DOCTYPE a>'/>", 0, "" },
  { "<a b='>' c=\"'>\" d='\">'/>", 0, "" },
  { "<!DOCTYPE a><a/>", ALLIES_ERROR_INVALID, "1:1: " DECLARED },
  { "<!doctype a><a/>", ALLIES_ERROR_INVALID, "1:1: " DECLARED },
  { "<?xml version='1.0'?>\n <!DOCTYPE a SYSTEM 'x'><a/>", ALLIES_ERROR_INVALID, "2:2: " DECLARED },
  { "<!-- --><!DOCTYPE a [<!ENTITY b 'c'>]><a/>", ALLIES_ERROR_INVALID, "1:9: " DECLARED },
  { "<![CDATA[]]><!DOCTYPE a><a/>", ALLIES_ERROR_INVALID, "1:13: " DECLARED },
  { "<?p?><!DOCTYPE a><a/>", ALLIES_ERROR_INVALID, "1:6: " DECLARED },
  { "<a b='-->'><!ENTITY c 'd'></a>", ALLIES_ERROR_INVALID, "1:12: " DECLARED },
  { "<a>\n\n<![INCLUDE[ ]]></a>", ALLIES_ERROR_INVALID, "3:1: " DECLARED },
  { "", ALLIES_ERROR_SYNTAX, "1:1: The file is empty." },
  { "<a>\n\xFF</a>", ALLIES_ERROR_SYNTAX, "2:1: " NOT_UTF8 },
  { "<a>\xC0\xBC</a>", ALLIES_ERROR_SYNTAX, "1:4: " NOT_UTF8 },
  { "<a>\xED\xA0\x80</a>", ALLIES_ERROR_SYNTAX, "1:4: " NOT_UTF8 },
  { "\xFF\xFE<", ALLIES_ERROR_SYNTAX, "1:1: " NOT_UTF8 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = g_strescape (cases[i].text, NULL);

      g_test_message ("%s", escaped);
      assert_guard (cases[i].text, cases[i].code, cases[i].expected);
    }
}

static void
test_zero_byte (void)
{
  g_autofree char *said = guard ("<a>\0</a>", 8, ALLIES_ERROR_SYNTAX);
  g_autofree char *none = guard (NULL, 0, ALLIES_ERROR_SYNTAX);

  g_assert_cmpstr (said, ==, "1:4: " NOT_UTF8);
  g_assert_cmpstr (none, ==, "1:1: The file is empty.");
}

/* One limit: filler between a head and a tail, the whole measured by the filler's length. */
typedef struct
{
  const char *head;
  const char *filler;
  const char *tail;
  gsize limit;
  const char *expected;
} Limit;

static const Limit limits[] = {
  { "<a b='", "x", "'>", ALLIES_XML_MAXIMUM_TAG - 8, "1:1: " LONG_TAG },
  { "\n <a>", "<b>", "", ALLIES_XML_MAXIMUM_DEPTH - 1, "2:98: " TOO_DEEP },
  { "", "<b>", "<c/>", ALLIES_XML_MAXIMUM_DEPTH - 1, "1:97: " TOO_DEEP },
  { "", "<b c='/>'>", "", ALLIES_XML_MAXIMUM_DEPTH, "1:321: " TOO_DEEP },
  { "<a c='>' b='", "x", "'>", ALLIES_XML_MAXIMUM_TAG - 14, "1:1: " LONG_TAG },
  { "<a>", "x", "</a>", ALLIES_XML_MAXIMUM_TEXT, "1:4: " LONG_TEXT },
  { "<a><![CDATA[", "x", "]]></a>", ALLIES_XML_MAXIMUM_TEXT, "1:13: " LONG_TEXT },
  { "<a>1<!-- -->23<?p?>4<![CDATA[5]]>", "x", "</a>", ALLIES_XML_MAXIMUM_TEXT - 5,
    "1:34: " LONG_TEXT },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (int over = -1; over <= 1; over++)
      {
        const Limit *limit = &limits[i];
        g_autofree char *filler = sample_repeat (limit->filler, limit->limit + (gsize)over);
        g_autofree char *text = g_strconcat (limit->head, filler, limit->tail, NULL);

        g_test_message ("%s… %+d", limit->head, over);
        assert_guard (text, ALLIES_ERROR_LIMIT, over > 0 ? limit->expected : "");
      }
}

/* What is compared many bytes at a time says the same wherever it begins. */
static void
test_places (void)
{
  const char *const values[] = { "'/>'", "\"/>\"", "\"'\" c='/>'", "'\"' c=\"/>\"", "'\"/>'" };

  for (gsize before = 0; before <= 70; before++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autofree char *space = sample_repeat (" ", before);
        g_autofree char *tag = g_strconcat ("<b", space, " d=", values[i], space, ">", NULL);
        g_autofree char *text = sample_repeat (tag, ALLIES_XML_MAXIMUM_DEPTH);
        g_autofree char *deeper = g_strconcat (text, tag, NULL);
        g_autofree char *said = guard (deeper, strlen (deeper), ALLIES_ERROR_LIMIT);

        assert_guard (text, 0, "");
        g_assert_true (g_str_has_suffix (said, TOO_DEEP));
      }
}

static void
test_places_of_bytes (void)
{
  for (gsize before = 0; before <= 140; before++)
    for (int byte = 0; byte <= 0xff; byte++)
      {
        g_autofree char *text = g_strnfill (2 * before + 1, ' ');
        gboolean is_refused = byte == 0 || byte >= 0x80;

        text[before] = (char)byte;
        g_autofree char *expected =
            is_refused ? g_strdup_printf ("1:%" G_GSIZE_FORMAT ": " NOT_UTF8, before + 1)
                       : g_strdup ("");
        g_autofree char *said =
            byte != '<' ? guard (text, 2 * before + 1, ALLIES_ERROR_SYNTAX) : g_strdup ("");
        g_assert_cmpstr (said, ==, expected);
      }
}

static void
test_siblings_are_not_depth (void)
{
  g_autofree char *children = sample_repeat ("<b><c/></b>", 1000);
  g_autofree char *text = g_strconcat ("<a>", children, "</a>", NULL);

  assert_guard (text, 0, "");
}

static void
test_texts_are_apart (void)
{
  g_autofree char *half = sample_repeat ("x", ALLIES_XML_MAXIMUM_TEXT / 2 + 1);
  g_autofree char *text = g_strconcat ("<a>", half, "<b/>", half, "</a>", NULL);

  assert_guard (text, 0, "");
}

static void
test_size (void)
{
  g_autofree char *text = g_malloc (ALLIES_XML_MAXIMUM_SIZE + 1);

  memset (text, ' ', ALLIES_XML_MAXIMUM_SIZE + 1);
  for (gsize i = 0; i < ALLIES_XML_MAXIMUM_SIZE; i += ALLIES_XML_MAXIMUM_TEXT)
    memcpy (text + i, "<a/>", 4);
  for (int over = -1; over <= 1; over++)
    {
      g_autofree char *said =
          guard (text, (gsize)((int)ALLIES_XML_MAXIMUM_SIZE + over), ALLIES_ERROR_LIMIT);

      g_assert_cmpstr (said, ==, over > 0 ? "1:1: " TOO_LARGE : "");
    }
}

/* A parser's check for equal attributes would take minutes here. */
static void
test_hostile_is_refused_at_once (void)
{
  const char *const starts[] = { "<a b='' ", "<a '", "<a", "<!--", "<![CDATA[", "<?p ", "<" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *filler = sample_repeat (starts[i], 2u * 1024 * 1024 / strlen (starts[i]));
      g_autoptr (AlliesProblems) problems = allies_problems_new ("a");

      g_test_timer_start ();
      allies_xml_guard (filler, strlen (filler), problems);
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 0.5);
      if (starts[i][1] != '!' && starts[i][1] != '?')
        g_assert_cmpint (allies_problems_get (problems, 0)->code, ==, ALLIES_ERROR_LIMIT);
    }
}

static void
test_elements (void)
{
  for (guint n = ALLIES_XML_MAXIMUM_ELEMENTS - 1; n <= ALLIES_XML_MAXIMUM_ELEMENTS; n++)
    {
      g_autoptr (GString) text = g_string_new ("<a>");
      g_autofree char *said = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (text, "<b/>");
      g_string_append (text, "</a>");
      said = guard (text->str, text->len, ALLIES_ERROR_LIMIT);
      if (n < ALLIES_XML_MAXIMUM_ELEMENTS)
        g_assert_cmpstr (said, ==, "");
      else
        g_assert_true (
            g_str_has_suffix (said, "The file has more than 250,000 elements, so it is not read."));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-guard/cases", test_cases);
  g_test_add_func ("/xml-guard/zero-byte", test_zero_byte);
  g_test_add_func ("/xml-guard/limits", test_limits);
  g_test_add_func ("/xml-guard/places", test_places);
  g_test_add_func ("/xml-guard/places-of-bytes", test_places_of_bytes);
  g_test_add_func ("/xml-guard/siblings-are-not-depth", test_siblings_are_not_depth);
  g_test_add_func ("/xml-guard/texts-are-apart", test_texts_are_apart);
  g_test_add_func ("/xml-guard/elements", test_elements);
  g_test_add_func ("/xml-guard/size", test_size);
  g_test_add_func ("/xml-guard/hostile-is-refused-at-once", test_hostile_is_refused_at_once);
  return g_test_run ();
}
