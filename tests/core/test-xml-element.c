/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-element.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

/* An attribute's value as it stands in a file, and what becomes of it. */
typedef struct
{
  const char *value;
  double number;
  const char *faults;
} Number;

#define NO_NUMBER(text) "1:1: “" text "” is not a number (in “n”)."
#define OUT(text)       "1:1: " text " is out of range for “n”: from -10 to 1000."

static const Number numbers[] = {
  { "0", 0, "" },
  { "-10", -10, "" },
  { "1000", 1000, "" },
  { "+5", 5, "" },
  { ".5", 0.5, "" },
  { "2.50", 2.5, "" },
  { "1e2", 100, "" },
  { "1e-400", 0, "" },
  { "-10.0001", 7, OUT ("-10.0001") },
  { "1000.1", 7, OUT ("1000.1") },
  { "1e300", 7, OUT ("1e300") },
  { "1e400", 7, NO_NUMBER ("1e400") },
  { "-1e400", 7, NO_NUMBER ("-1e400") },
  { "nan", 7, NO_NUMBER ("nan") },
  { "NaN", 7, NO_NUMBER ("NaN") },
  { "nan(1)", 7, NO_NUMBER ("nan(1)") },
  { "inf", 7, NO_NUMBER ("inf") },
  { "-INFINITY", 7, NO_NUMBER ("-INFINITY") },
  { "0x10", 7, NO_NUMBER ("0x10") },
  { "-0X1p3", 7, NO_NUMBER ("-0X1p3") },
  { " 5", 7, NO_NUMBER (" 5") },
  { "5 ", 7, NO_NUMBER ("5 ") },
  { "1,5", 7, NO_NUMBER ("1,5") },
  { "1 000", 7, NO_NUMBER ("1 000") },
  { "5%", 7, NO_NUMBER ("5%") },
  { "five", 7, NO_NUMBER ("five") },
  { "", 7, NO_NUMBER ("") },
  { "٥", 7, NO_NUMBER ("٥") },
};

static AlliesXmlDocument *
document_with (const char *value)
{
  g_autofree char *text = g_markup_printf_escaped ("<a n=\"%s\"/>", value);

  return sample_document (text);
}

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (AlliesXmlDocument) document = document_with (numbers[i].value);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      double number = allies_xml_element_get_number (root, "n", -10, 1000, 7);
      g_autofree char *faults = sample_faults (document);

      g_assert_cmpstr (faults, ==, numbers[i].faults);
      g_assert_cmpfloat (number, ==, numbers[i].number);
    }
}

static void
test_required_numbers (void)
{
  g_autoptr (AlliesXmlDocument) document = sample_document ("<a n='4' bad='x' far='11'/>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  g_assert_cmpfloat (allies_xml_element_require_number (root, "n", 1, 10), ==, 4);
  g_assert_true (isnan (allies_xml_element_get_number (root, "none", 1, 10, NAN)));
  g_assert_cmpfloat (allies_xml_element_require_number (root, "none", 1, 10), ==, 1);
  g_assert_cmpfloat (allies_xml_element_require_number (root, "bad", 1, 10), ==, 1);
  g_assert_cmpfloat (allies_xml_element_require_number (root, "far", 1, 10), ==, 1);
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpstr (faults, ==,
                   "1:1: “a” has no “none”.\n"
                   "1:1: “x” is not a number (in “bad”).\n"
                   "1:1: 11 is out of range for “far”: from 1 to 10.");
}

static void
test_long_values_are_cut_in_messages (void)
{
  g_autofree char *value = sample_repeat ("xé", 4000);
  g_autoptr (AlliesXmlDocument) document = document_with (value);
  AlliesXmlElement *root = allies_xml_document_get_root (document);
  const char *const words[] = { "no", "yes", NULL };

  allies_xml_element_get_number (root, "n", 0, 1, 0);
  allies_xml_element_require_id (root, "n");
  allies_xml_element_choose (root, "n", words, 0);
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpuint (strlen (faults), <, 600);
  g_assert_true (g_utf8_validate (faults, -1, NULL));
}

static void
test_ids (void)
{
  const char *const bad[] = { "", "A", "a b", "../a", "a.", "é", " a" };

  g_autoptr (AlliesXmlDocument) good = document_with ("data.single-view");
  g_assert_cmpstr (allies_xml_element_require_id (allies_xml_document_get_root (good), "n"), ==,
                   "data.single-view");
  g_assert_null (allies_xml_element_require_id (allies_xml_document_get_root (good), "none"));
  g_autofree char *missing = sample_faults (good);
  g_assert_cmpstr (missing, ==, "1:1: “a” has no “none”.");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (AlliesXmlDocument) document = document_with (bad[i]);
      g_autofree char *expected = g_strdup_printf (
          "1:1: “%s” is not an identifier: small letters and digits, joined by dots or hyphens.",
          bad[i]);

      g_assert_null (allies_xml_element_require_id (allies_xml_document_get_root (document), "n"));
      g_autofree char *faults = sample_faults (document);
      g_assert_cmpstr (faults, ==, expected);
    }
}

static void
test_choose (void)
{
  const char *const words[] = { "no", "yes", "maybe", NULL };
  g_autoptr (AlliesXmlDocument) document = sample_document ("<a n='yes' m='Yes' e=''/>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  g_assert_cmpint (allies_xml_element_choose (root, "n", words, -1), ==, 1);
  g_assert_cmpint (allies_xml_element_choose (root, "none", words, 2), ==, 2);
  g_assert_cmpint (allies_xml_element_choose (root, "none", words, -1), ==, 0);
  g_assert_cmpint (allies_xml_element_choose (root, "m", words, 2), ==, 0);
  g_assert_cmpint (allies_xml_element_choose (root, "e", words, 2), ==, 0);
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpstr (faults, ==,
                   "1:1: “a” has no “none”.\n"
                   "1:1: “Yes” is not allowed for “m”; use one of: no, yes, maybe.\n"
                   "1:1: “” is not allowed for “e”; use one of: no, yes, maybe.");
}

static void
test_attributes (void)
{
  g_autoptr (AlliesXmlDocument) document = sample_document (
      "<a xmlns:p='urn:p' b='&lt;x&amp;y&#8364;&#10;z&apos;' empty='' p:c='foreign'/>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  g_assert_cmpstr (allies_xml_element_get (root, "b"), ==, "<x&y€\nz'");
  g_assert_cmpstr (allies_xml_element_get (root, "empty"), ==, "");
  g_assert_cmpstr (allies_xml_element_require (root, "empty"), ==, "");
  g_assert_null (allies_xml_element_get (root, "c"));
  g_assert_null (allies_xml_element_get (root, "p:c"));
}

static void
test_children (void)
{
  g_autoptr (AlliesXmlDocument) document =
      sample_document ("<a xmlns='urn:a' xmlns:p='urn:p'>text<p:b n='0'/><b n='1'/><c/><!-- b -->"
                       "<p:b n='2'/><b n='3'/></a>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);
  AlliesXmlElement *first = allies_xml_element_first (root, "b");
  AlliesXmlElement *foreign = allies_xml_element_find (root, "b", "urn:p");

  g_assert_cmpstr (allies_xml_element_get (first, "n"), ==, "1");
  g_assert_cmpstr (allies_xml_element_get (allies_xml_element_next (first), "n"), ==, "3");
  g_assert_null (allies_xml_element_next (allies_xml_element_next (first)));
  g_assert_cmpstr (allies_xml_element_get (foreign, "n"), ==, "0");
  g_assert_cmpstr (allies_xml_element_get (allies_xml_element_next (foreign), "n"), ==, "2");
  g_assert_null (allies_xml_element_first (root, "p:b"));
  g_assert_null (allies_xml_element_find (root, "c", "urn:p"));
  g_assert_cmpstr (allies_xml_element_get_name (foreign), ==, "b");
  g_assert_cmpstr (allies_xml_element_get_namespace (foreign), ==, "urn:p");
}

typedef struct
{
  const char *content;
  const char *expected;
} Text;

static const Text texts[] = {
  { "", "" },
  { " \n\t ", "" },
  { "\n  a\n  b  \n", "a\n  b" },
  { "a\tb&#9;c&#13;d", "a b c d" },
  { "a\x7F"
    "b",
    "a b" },
  { "1 &lt; 2 &amp; <![CDATA[<b>3</b>]]><!-- 4 -->5", "1 < 2 & <b>3</b>5" },
  { "<b>bold</b> &amp; plain", "bold & plain" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *whole = g_strconcat ("<a>", texts[i].content, "</a>", NULL);
      g_autoptr (AlliesXmlDocument) document = sample_document (whole);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      g_autofree char *text = root != NULL ? allies_xml_element_dup_text (root) : NULL;

      g_assert_cmpstr (text, ==, texts[i].expected);
    }
}

typedef struct
{
  const char *language;
  const char *expected;
} Language;

static void
assert_languages (const char *children, const Language *languages, guint n)
{
  g_autofree char *whole = g_strconcat ("<a>", children, "</a>", NULL);
  g_autoptr (AlliesXmlDocument) document = sample_document (whole);
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = allies_xml_element_dup_child_text (root, "t", languages[i].language);

      g_test_message ("%s", languages[i].language);
      g_assert_cmpstr (text, ==, languages[i].expected);
    }
}

static void
test_languages (void)
{
  const Language all[] = {
    { NULL, "original" },       { "en", "original" },    { "C", "original" },
    { "", "original" },         { "fr", "fr" },          { "fr_CH", "fr-CH" },
    { "fr-CH", "fr-CH" },       { "fr_FR", "fr" },       { "fr_CA.UTF-8", "fr" },
    { "fr_CH.UTF-8", "fr-CH" }, { "FR_ch", "fr-CH" },    { "fra", "original" },
    { "f", "original" },        { "de_AT@euro", "de" },  { "pt_BR", "pt-BR" },
    { "pt", "original" },       { "pt_PT", "original" },
  };
  const Language missing[] = { { NULL, "" }, { "de", "" }, { "fr", "fr" } };
  const Language first[] = { { "fr_CH", "fr" }, { NULL, "one" } };

  assert_languages ("<t xml:lang='fr'>fr</t><t>original</t><t xml:lang='fr-CH'>fr-CH</t>"
                    "<t xml:lang='de'>de</t><t xml:lang='pt-BR'>pt-BR</t>",
                    all, G_N_ELEMENTS (all));
  assert_languages ("<t xml:lang='fr'>fr</t>", missing, G_N_ELEMENTS (missing));
  assert_languages ("<t>one</t><t>two</t><t xml:lang='fr'>fr</t><t xml:lang='fr'>again</t>", first,
                    G_N_ELEMENTS (first));
}

static void
test_required_text (void)
{
  g_autoptr (AlliesXmlDocument) document =
      sample_document ("<a>\n<b> </b><c>text</c><d xml:lang='fr'>texte</d></a>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);
  g_autofree char *text = allies_xml_element_require_child_text (root, "c", "fr");
  g_autofree char *blank = allies_xml_element_require_child_text (root, "b", NULL);
  g_autofree char *other = allies_xml_element_require_child_text (root, "d", NULL);
  g_autofree char *missing = allies_xml_element_require_child_text (root, "e", NULL);
  g_autofree char *faults = sample_faults (document);

  g_assert_cmpstr (text, ==, "text");
  g_assert_cmpstr (blank, ==, "");
  g_assert_cmpstr (other, ==, "");
  g_assert_cmpstr (missing, ==, "");
  g_assert_cmpstr (faults, ==,
                   "1:1: “a” has no text in “b”.\n"
                   "1:1: “a” has no text in “d”.\n"
                   "1:1: “a” has no text in “e”.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-element/numbers", test_numbers);
  g_test_add_func ("/xml-element/required-numbers", test_required_numbers);
  g_test_add_func ("/xml-element/long-values-are-cut-in-messages",
                   test_long_values_are_cut_in_messages);
  g_test_add_func ("/xml-element/ids", test_ids);
  g_test_add_func ("/xml-element/choose", test_choose);
  g_test_add_func ("/xml-element/attributes", test_attributes);
  g_test_add_func ("/xml-element/children", test_children);
  g_test_add_func ("/xml-element/texts", test_texts);
  g_test_add_func ("/xml-element/languages", test_languages);
  g_test_add_func ("/xml-element/required-text", test_required_text);
  return g_test_run ();
}
