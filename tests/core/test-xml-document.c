/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-document.h"

#include "base/xml-guard.h"
#include "support/sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define NS "xmlns='urn:n'"

typedef struct
{
  const char *text;
  gboolean opens;
  AlliesError code;
  const char *expected;
} Case;

static const Case cases[] = {
  { "<a " NS " format='1.0'/>", TRUE, 0, "" },
  { "<a " NS " format='1.7' later='x'><new/></a>", TRUE, 0, "" },
  { "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\r\n<a " NS " format='1.0'/>", TRUE, 0, "" },
  { "<p:a xmlns:p='urn:n' format='1.0'/>", TRUE, 0, "" },
  { "<a " NS " format='2.0'/>", FALSE, ALLIES_ERROR_VERSION,
    "1:1: The file was written by a newer Allies (format 2.0); please update Allies to open it." },
  { "<a " NS " format='18446744073709551617.0'/>", FALSE, ALLIES_ERROR_VERSION,
    "1:1: The file was written by a newer Allies (format 18446744073709551617.0); please update "
    "Allies to open it." },
  { "<a " NS "/>", FALSE, ALLIES_ERROR_INVALID, "1:1: “a” has no “format”." },
  { "<a " NS " format='1'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “1” is not of the form 1.0." },
  { "<a " NS " format='1.'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “1.” is not of the form 1.0." },
  { "<a " NS " format='one.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “one.0” is not of the form 1.0." },
  { "<a " NS " format='-1.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “-1.0” is not of the form 1.0." },
  { "<a " NS " format=' 1.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “ 1.0” is not of the form 1.0." },
  { "<a " NS " format='1.0 beta'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “1.0 beta” is not of the form 1.0." },
  { "<a " NS " format='0.9'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The format version “0.9” is not of the form 1.0." },
  { "\n  <a xmlns='urn:m' format='1.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "2:3: The file starts with “a” in namespace “urn:m”; expected “a” in “urn:n”." },
  { "<a format='1.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The file starts with “a” in namespace “”; expected “a” in “urn:n”." },
  { "<b " NS " format='1.0'/>", FALSE, ALLIES_ERROR_INVALID,
    "1:1: The file starts with “b” in namespace “urn:n”; expected “a” in “urn:n”." },
  { "<a " NS " format='1.0'>\n<b>", FALSE, ALLIES_ERROR_SYNTAX,
    "2:4: The file is damaged or cut off here: " },
  { "<a " NS " format='1", FALSE, ALLIES_ERROR_SYNTAX,
    "1:27: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0'></b>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:35: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0'/><a/>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:32: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0'>&b;</a>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:34: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0'>&#0;</a>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:35: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0'><p:b/></a>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:35: The file is damaged or cut off here: " },
  { "<a " NS " format='1.0' p:b='c'/>", FALSE, ALLIES_ERROR_SYNTAX,
    "1:38: The file is damaged or cut off here: " },
  { "only text", FALSE, ALLIES_ERROR_SYNTAX, "1:1: The file is damaged or cut off here: " },
  { " ", FALSE, ALLIES_ERROR_SYNTAX, "1:2: The file is damaged or cut off here: " },
};

/* What the parser adds to the sentence differs between its versions. */
static void
assert_faults (const char *faults, const Case *c)
{
  if (c->code != ALLIES_ERROR_SYNTAX || !g_str_has_prefix (faults, c->expected))
    {
      g_assert_cmpstr (faults, ==, c->expected);
      return;
    }
  g_assert_true (g_str_has_suffix (faults, "."));
  g_assert_null (strchr (faults, '\n'));
}

static void
test_open (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (AlliesXmlDocument) document = sample_document (c->text);
      AlliesXmlElement *root = allies_xml_document_open (document, "a", "urn:n");
      g_autofree char *faults = sample_faults (document);

      g_test_message ("%s", c->text);
      assert_faults (faults, c);
      g_assert_true ((root != NULL) == c->opens);
      if (!c->opens)
        g_assert_cmpint (allies_problems_get (allies_xml_document_get_problems (document), 0)->code,
                         ==, c->code);
    }
}

/* Wherever a file is cut off, it is refused and its place is told. */
static void
test_cut_off_anywhere (void)
{
  const char *whole = "<?xml version='1.0' encoding='UTF-8'?>\n<a " NS
                      " format='1.0'>\n<b c='d &amp; e'>f\xC3\xA9<!-- g --><![CDATA[h]]>"
                      "&lt;</b></a>";
  gsize length = strlen (whole);

  for (gsize n = 0; n < length; n++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (whole, n);
      g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "sample");
      AlliesProblems *problems = allies_xml_document_get_problems (document);

      g_assert_null (allies_xml_document_open (document, "a", "urn:n"));
      g_assert_cmpuint (allies_problems_get_n (problems), ==, 1);
      g_assert_cmpuint (allies_problems_get (problems, 0)->line, >=, 1);
      g_assert_cmpuint (allies_problems_get (problems, 0)->line, <=, 3);
    }
}

static const char *const declared[] = {
  "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
  "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><a>&d;</a>",
  "<!DOCTYPE a [<!ENTITY b SYSTEM '%s'>]><a>&b;</a>",
  "<!DOCTYPE a [<!ENTITY %% b SYSTEM '%s'> %%b;]><a/>",
  "<!DOCTYPE a SYSTEM '%s'><a/>",
};

static char *
make_secret (void)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;

  g_close (g_file_open_tmp ("secret-XXXXXX", &path, &error), NULL);
  g_assert_no_error (error);
  g_file_set_contents (path, "<secret/>", -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_entities_are_refused (void)
{
  g_autofree char *path = make_secret ();

  for (guint i = 0; i < G_N_ELEMENTS (declared); i++)
    {
      g_autofree char *text = g_strdup_printf (declared[i], path);
      g_autoptr (AlliesXmlDocument) document = sample_document (text);
      g_autofree char *faults = sample_faults (document);

      g_assert_null (allies_xml_document_get_root (document));
      g_assert_cmpstr (
          faults, ==,
          "1:1: The file has a DOCTYPE or another declaration, which is not allowed here.");
    }
  g_remove (path);
}

static void
test_includes_stay_elements (void)
{
  g_autofree char *path = make_secret ();
  g_autofree char *text =
      g_strdup_printf ("<?xml-stylesheet href='%s'?><a " NS " format='1.0'>"
                       "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='%s'/></a>",
                       path, path);
  g_autoptr (AlliesXmlDocument) document = sample_document (text);
  AlliesXmlElement *root = allies_xml_document_open (document, "a", "urn:n");

  g_assert_nonnull (allies_xml_element_find (root, "include", "http://www.w3.org/2001/XInclude"));
  g_assert_null (allies_xml_element_find (root, "secret", ""));
  g_remove (path);
}

/* The bytes were checked as UTF-8; a declaration must not make others of them. */
static void
test_declared_encoding_does_not_switch (void)
{
  const char *const names[] = { "ISO-8859-1", "UTF-7", "UTF-16", "IBM037", "no-such" };
  const char *const expected[] = { "+ADw-\xC3\xA9", "+ADw-\xC3\xA9", "+ADw-\xC3\xA9",
                                   "+ADw-\xC3\xA9", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<?xml version='1.0' encoding='%s'?><a " NS " format='1.0'>+ADw-\xC3\xA9</a>", names[i]);
      g_autoptr (AlliesXmlDocument) document = sample_document (text);
      AlliesXmlElement *root = allies_xml_document_open (document, "a", "urn:n");
      g_autofree char *content = root != NULL ? allies_xml_element_dup_text (root) : NULL;

      g_test_message ("%s", names[i]);
      g_assert_cmpstr (content, ==, expected[i]);
    }
}

static void
complain_of_each (AlliesXmlDocument *document)
{
  for (AlliesXmlElement *child =
           allies_xml_element_find (allies_xml_document_get_root (document), "b", "urn:m");
       child != NULL; child = allies_xml_element_next (child))
    allies_xml_element_complain (child, ALLIES_ERROR_INVALID, "No.");
}

static void
test_columns (void)
{
  g_autoptr (AlliesXmlDocument) document =
      sample_document ("<a xmlns:m='urn:m'>\n  <b xmlns='urn:m'/>\n\n<bb/>  <m:b/>\n\n\n"
                       "   <c><b xmlns='urn:m'/></c><b xmlns='urn:m'/></a>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  complain_of_each (document);
  complain_of_each (document);
  allies_xml_element_complain (root, ALLIES_ERROR_INVALID, "Root.");
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpstr (faults, ==,
                   "2:3: No.\n4:8: No.\n7:7: No.\n"
                   "2:3: No.\n4:8: No.\n7:7: No.\n1:1: Root.");
}

/* Each fault is placed by its line: many faults in many lines must not cost their product. */
static void
test_many_faults_are_placed_fast (void)
{
  const char *const children[] = { "<b xmlns='urn:m'/>\n", "<m:b/>", "<m:b/>\n" };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *many = sample_repeat (children[i], 100000);
      g_autofree char *text = g_strconcat ("<a xmlns:m='urn:m'>", many, "</a>", NULL);
      g_autoptr (AlliesXmlDocument) document = sample_document (text);

      g_test_timer_start ();
      complain_of_each (document);
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 0.5);
      g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==,
                        ALLIES_PROBLEMS_MAXIMUM);
    }
}

static void
test_far_faults_are_placed_fast (void)
{
  g_autofree char *lines = sample_repeat ("<c/>\n", 240000);
  g_autofree char *many = sample_repeat ("<b xmlns='urn:m'>d</b>\n", ALLIES_PROBLEMS_MAXIMUM);
  g_autofree char *text = g_strconcat ("<a>", lines, many, "</a>", NULL);
  g_autoptr (AlliesXmlDocument) document = sample_document (text);

  g_test_timer_start ();
  complain_of_each (document);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 0.5);
}

static void
test_long_files_keep_their_lines (void)
{
  g_autofree char *lines = sample_repeat ("<c/>\n", 70000);
  g_autofree char *text = g_strconcat ("<a>", lines, "<b xmlns='urn:m'>d</b></a>", NULL);
  g_autoptr (AlliesXmlDocument) document = sample_document (text);

  complain_of_each (document);
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpstr (faults, ==, "70001:1: No.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-document/open", test_open);
  g_test_add_func ("/xml-document/cut-off-anywhere", test_cut_off_anywhere);
  g_test_add_func ("/xml-document/entities-are-refused", test_entities_are_refused);
  g_test_add_func ("/xml-document/includes-stay-elements", test_includes_stay_elements);
  g_test_add_func ("/xml-document/declared-encoding-does-not-switch",
                   test_declared_encoding_does_not_switch);
  g_test_add_func ("/xml-document/columns", test_columns);
  g_test_add_func ("/xml-document/many-faults-are-placed-fast", test_many_faults_are_placed_fast);
  g_test_add_func ("/xml-document/far-faults-are-placed-fast", test_far_faults_are_placed_fast);
  g_test_add_func ("/xml-document/long-files-keep-their-lines", test_long_files_keep_their_lines);
  return g_test_run ();
}
