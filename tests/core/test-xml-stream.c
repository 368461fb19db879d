/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-stream-values.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SPACE "urn:test"
#define PLAIN "<root xmlns=\"urn:test\">"

enum
{
  ROOT,
  ITEM,
  TEXT,
  N,
  STATE,
};

static const char *const words[] = { "root", "item", "text", "n", "state", NULL };
static const char *const states[] = { "open", "shut", NULL };

typedef struct
{
  GString *seen;
  double number;
} Seen;

static void
start_cb (AlliesXmlStream *stream, int word, guint depth, gpointer user_data)
{
  Seen *seen = user_data;
  g_autofree char *n = word >= 0 ? allies_xml_stream_dup (stream, N) : NULL;

  g_string_append_printf (seen->seen, "<%s%s%u", word >= 0 ? words[word] : "?", n != NULL ? n : "",
                          depth);
  if (word == TEXT)
    allies_xml_stream_collect_text (stream);
  if (word != ITEM)
    return;
  seen->number = allies_xml_stream_get_number (stream, N, -1000, 1e300);
  g_string_append_printf (seen->seen, ",%s",
                          states[allies_xml_stream_choose (stream, STATE, states, 0)]);
}

static void
end_cb (AlliesXmlStream *stream, int word, guint depth, gpointer user_data)
{
  Seen *seen = user_data;
  g_autofree char *text = word == TEXT ? allies_xml_stream_dup_text (stream) : NULL;

  g_string_append_printf (seen->seen, ">%s%u", text != NULL ? text : "", depth);
}

static void
restart_cb (AlliesXmlStream *stream, gpointer user_data)
{
  Seen *seen = user_data;

  g_string_truncate (seen->seen, 0);
}

static const AlliesXmlStreamHandler handler = { start_cb, end_cb };
static const AlliesXmlStreamHandler patient_handler = { start_cb, end_cb, restart_cb };

/* what is seen of a document, then "!" and the fault */
static char *
read_with (AlliesXmlStream *stream, const char *text, gsize length)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("f");
  Seen seen = { g_string_new (NULL), 0 };

  if (!allies_xml_stream_read (stream, text, length, problems, &seen))
    {
      g_autofree char *fault = allies_problems_describe (problems, 0);

      g_assert_cmpuint (allies_problems_get_n (problems), ==, 1);
      g_string_append_printf (seen.seen, "!%s", fault);
    }
  return g_string_free (seen.seen, FALSE);
}

static const struct
{
  const char *name;
  const char *text;
  const char *seen; /* an ending star stands for words of the parser */
} cases[] = {
  { "plain", "<root xmlns='urn:test'><item n='1'/></root>", "<root1<item12,open>2>1" },
  { "plainest", PLAIN "<item n=\"1\" state=\"shut\"/><text> a <b>c</b></text></root>",
    "<root1<item12,shut>2<text2<?3>3>a c2>1" },
  { "plain-reference", PLAIN "a &amp;<text>b&gt;</text></root>", "<root1<text2>b>2>1" },
  { "plain-fault", PLAIN "<item/>\n<item\nn=\"a\"/></root>",
    "<root1<item2,open>2<itema2,open!f:3: “a” is not a number (in “n”)." },
  { "plain-fault-first", PLAIN "<item n=\"a\"/>", "<root1<itema2,open!f:1: “a” is not a number*" },
  { "plain-but-one", PLAIN "<item n=\"1\"/><!-- a --><item n=\"2\"/></root>",
    "<root1<item12,open>2<item22,open>2>1" },
  { "plain-cut-off", PLAIN "<item n=\"1\"/>", "<root1<item12,open>2!f:1:*" },
  { "prefix", "<a:root xmlns:a='urn:test'><item/><a:item a:n='5' n='2'/></a:root>",
    "<root1<?2>2<item22,open>2>1" },
  { "other-namespace", "<root xmlns='urn:other'/>", "<?1>1" },
  { "none", "<root/>", "<?1>1" },
  { "text",
    "<root xmlns='urn:test'><text> a<b>&amp;<![CDATA[<c>]]></b><!-- d -->e\n</text>f</root>",
    "<root1<text2<?3>3>a&<c>e2>1" },
  { "attribute-entity", "<root xmlns='urn:test' n='&#65;&lt;'/>", "<rootA<1>1" },
  { "not-kept", "<root xmlns='urn:test'><item n='1'/><item/></root>",
    "<root1<item12,open>2<item2,open>2>1" },
  { "other-encoding", "<?xml version='1.0' encoding='UTF-7'?><root xmlns='urn:test' n='+AGE-'/>",
    "<root+AGE-1>1" },
  { "latin", "<?xml version='1.0' encoding='ISO-8859-1'?><root xmlns='urn:test' n='é'/>",
    "<rooté1>1" },
  { "choice", "<root xmlns='urn:test'>\n<item state='x'/><item/></root>",
    "<root1<item2,open!f:2: “x” is not allowed for “state”; use one of: open, shut." },
  /* a handler may look at attributes after it has complained */
  { "number", "<root xmlns='urn:test'><item n='0x1' state='shut'/></root>",
    "<root1<item0x12,shut!f:1: “0x1” is not a number (in “n”)." },
  { "range", "<root xmlns='urn:test'><item n='-1001'/></root>",
    "<root1<item-10012,open!f:1: -1001 is out of range for “n”: from -1000 to 1e+300." },
  { "doctype", "<!DOCTYPE root><root xmlns='urn:test'/>",
    "!f:1:1: The file has a DOCTYPE or another declaration, which is not allowed here." },
  { "entity", "<root xmlns='urn:test'>&e;</root>", "<root1!f:1:27: The file is damaged*" },
  { "cut-off", "<root xmlns='urn:test'><item/>", "<root1<item2,open>2!f:1:*" },
  { "two-roots", "<root xmlns='urn:test'/><root/>", "<root1>1!f:1:*" },
  { "no-prefix", "<a:root/>", "<?1>1!f:1:*" },
  { "twice", "<root xmlns='urn:test' n='1' n='2'/>", "!f:1:*" },
  { "empty", "", "!f:1:1: The file is empty." },
};

static void
test_cases (gconstpointer data)
{
  g_autoptr (AlliesXmlStream) stream = allies_xml_stream_new (SPACE, words, data);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autofree char *seen = read_with (stream, cases[i].text, strlen (cases[i].text));

        g_test_message ("%s: %s", cases[i].name, seen);
        g_assert_true (g_pattern_match_simple (cases[i].seen, seen));
      }
}

static const char document[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<root xmlns=\"urn:test\">\n  <item n=\"12\" state=\"open\"/>\n"
    "  <item n=\"3.5\" other=\"é\">It is [so] &amp; so.</item>\n"
    "  <text> a <deep><deeper n=\"1\"/></deep></text>\n  <strange/>\n</root>\n";

/* Pieces of the document itself and what means something in XML, put in or written over. */
static void
spoil (GString *text)
{
  static const char *const parts[] = {
    "<",
    "</",
    ">",
    "/>",
    "\"",
    "'",
    "&",
    "&amp;",
    "&lt;",
    "&#9;",
    "=",
    " ",
    "\n",
    "\r",
    "\t",
    "]]>",
    "<!-- -->",
    "<?a?>",
    ":",
    "\x01",
    "\xff",
    "\xc3",
    "\xef\xbf\xbe",
    " n=\"2\"",
    " state=\"shut\"",
    "<item/>",
    "<text>",
    "</text>",
    " xmlns=\"urn:test\"",
    " xmlns=\"\"",
    "x",
    "<![CDATA[a]]>",
    "<!DOCTYPE a>",
  };
  gsize at = (gsize)g_test_rand_int_range (0, (int)text->len);
  int less = g_test_rand_int_range (0, 12);

  g_string_erase (text, (gssize)at, MIN (less, (int)(text->len - at)));
  if (g_test_rand_bit ())
    g_string_insert (text, (gssize)at, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
}

/* Whatever is read, with and without the walk through plain documents the same is seen of it. */
static void
test_same (void)
{
  g_autoptr (AlliesXmlStream) stream = allies_xml_stream_new (SPACE, words, &handler);
  g_autoptr (AlliesXmlStream) patient = allies_xml_stream_new (SPACE, words, &patient_handler);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (document);

      for (int times = g_test_rand_int_range (0, 4); times > 0 && text->len > 0; times--)
        spoil (text);

      g_autofree char *seen = read_with (stream, text->str, text->len);
      g_autofree char *also = read_with (patient, text->str, text->len);
      if (!g_str_equal (seen, also))
        g_test_message ("%s", text->str);
      g_assert_cmpstr (also, ==, seen);
    }
}

/* The parser keeps names; many of them do not add up and spoil nothing. */
static void
test_many_names (void)
{
  g_autoptr (AlliesXmlStream) stream = allies_xml_stream_new (SPACE, words, &handler);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new ("<root xmlns='urn:test'>");
      g_autofree char *seen = NULL;

      for (guint j = 0; j < 100; j++)
        g_string_append_printf (text, "<a%u.%u/>", i, j);
      g_string_append (text, "<item n='7'/></root>");
      seen = read_with (stream, text->str, text->len);
      g_assert_true (g_str_has_suffix (seen, "<item72,open>2>1"));
    }
}

static void
check_number (AlliesXmlStream *stream, const char *number)
{
  g_autofree char *text = g_strdup_printf ("<root xmlns='urn:test'><item n='%s'/></root>", number);
  g_autoptr (AlliesProblems) problems = allies_problems_new ("f");
  Seen seen = { g_string_new (NULL), 0 };

  g_assert_true (allies_xml_stream_read (stream, text, strlen (text), problems, &seen));
  g_assert_cmpfloat (seen.number, ==, g_ascii_strtod (number, NULL));
  g_string_free (seen.seen, TRUE);
}

static void
test_numbers (void)
{
  const char *const numbers[] = { "0",
                                  "3",
                                  "0.1",
                                  "100",
                                  "-2.5",
                                  "+4",
                                  "1e3",
                                  ".5",
                                  "5.",
                                  "007",
                                  "1.10",
                                  "99999999999999",
                                  "1e-300",
                                  "0.3",
                                  "12.34",
                                  "2.675",
                                  "4.35",
                                  "999999999999.9",
                                  "1234567890.12345" };
  g_autoptr (AlliesXmlStream) stream = allies_xml_stream_new (SPACE, words, &handler);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    check_number (stream, numbers[i]);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%.*f", g_test_rand_int_range (0, 12),
                                               g_test_rand_double_range (0, 1000));

      check_number (stream, text);
    }
}

static char *
read_path (const char *path)
{
  g_autoptr (AlliesXmlStream) stream = allies_xml_stream_new (SPACE, words, &patient_handler);
  g_autoptr (AlliesProblems) problems = allies_problems_new ("f");
  Seen seen = { g_string_new (NULL), 0 };

  if (allies_xml_stream_read_file (stream, path, problems, &seen))
    return g_string_free (seen.seen, FALSE);
  g_string_free (seen.seen, TRUE);
  return allies_problems_describe (problems, 0);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *none = read_path (path);
  g_autofree char *of_folder = read_path (folder);

  g_assert_cmpstr (none, ==, "f: The file could not be opened: No such file or directory.");
  g_assert_cmpstr (of_folder, ==, "f: The file could not be opened: it is not a file.");
  g_assert_true (g_file_set_contents (path, cases[0].text, -1, NULL));
  g_autofree char *good = read_path (path);
  g_assert_cmpstr (good, ==, cases[0].seen);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/xml-stream/cases", &handler, test_cases);
  g_test_add_data_func ("/xml-stream/cases-patient", &patient_handler, test_cases);
  g_test_add_func ("/xml-stream/same", test_same);
  g_test_add_func ("/xml-stream/many-names", test_many_names);
  g_test_add_func ("/xml-stream/numbers", test_numbers);
  g_test_add_func ("/xml-stream/files", test_files);
  return g_test_run ();
}
