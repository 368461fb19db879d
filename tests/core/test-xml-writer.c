/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-writer.h"

#include "support/sample.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void
write_sample (AlliesXmlWriter *writer)
{
  allies_xml_writer_start (writer, "a", "urn:a");
  allies_xml_writer_attribute (writer, "first", "1");
  allies_xml_writer_attribute (writer, "none", NULL);
  allies_xml_writer_attribute (writer, "empty", "");
  allies_xml_writer_number (writer, "number", 2400000000.5);
  allies_xml_writer_foreign_attribute (writer, "other", "urn:o", "2");
  allies_xml_writer_foreign_attribute (writer, "lang", "http://www.w3.org/XML/1998/namespace",
                                       "fr");
  allies_xml_writer_leaf (writer, "leaf", "text");
  allies_xml_writer_leaf (writer, "none", NULL);
  allies_xml_writer_leaf (writer, "none", "");
  allies_xml_writer_start (writer, "b", NULL);
  allies_xml_writer_start (writer, "c", "urn:c");
  allies_xml_writer_end (writer);
  allies_xml_writer_end (writer);
  allies_xml_writer_end (writer);
}

static void
test_layout (void)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

      write_sample (writer);
      g_autofree char *text = sample_finish (writer);
      g_assert_cmpstr (text, ==,
                       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<a xmlns=\"urn:a\" first=\"1\" empty=\"\" number=\"2400000000.5\" "
                       "n1:other=\"2\" xml:lang=\"fr\" xmlns:n1=\"urn:o\">\n"
                       "  <leaf>text</leaf>\n"
                       "  <b>\n"
                       "    <c xmlns=\"urn:c\"/>\n"
                       "  </b>\n"
                       "</a>\n");
    }
}

/* What goes in, and what a reader gets back as text and as attribute. */
typedef struct
{
  const char *text;
  const char *back;
  const char *attribute_back;
} Case;

static const Case cases[] = {
  { "a < b > c & d", "a < b > c & d", "a < b > c & d" },
  { "\"double\" 'single'", "\"double\" 'single'", "\"double\" 'single'" },
  { "]]> <![CDATA[ <!-- &amp; &#65;", "]]> <![CDATA[ <!-- &amp; &#65;",
    "]]> <![CDATA[ <!-- &amp; &#65;" },
  { "one\ntwo", "one\ntwo", "one two" },
  { "a\tb\rc\x01"
    "d\x1F"
    "e\x7F"
    "f",
    "a b c d e f",
    "a b c d e\x7F"
    "f" },
  { "Gr\xC3\xB6\xC3\x9F"
    "e \xF0\x9F\x99\x82",
    "Gr\xC3\xB6\xC3\x9F"
    "e \xF0\x9F\x99\x82",
    "Gr\xC3\xB6\xC3\x9F"
    "e \xF0\x9F\x99\x82" },
  { "a\xEF\xBF\xBE"
    "b\xEF\xBF\xBF"
    "c",
    "a\xEF\xBF\xBD"
    "b\xEF\xBF\xBD"
    "c",
    "a\xEF\xBF\xBD"
    "b\xEF\xBF\xBD"
    "c" },
  { "a\xFF"
    "b\xED\xA0\x80"
    "c",
    "a\xEF\xBF\xBD"
    "b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
    "c",
    "a\xEF\xBF\xBD"
    "b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
    "c" },
};

/* Whatever a user pastes into a note: the file can be read again. */
static void
test_texts_come_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

      allies_xml_writer_start (writer, "a", NULL);
      allies_xml_writer_attribute (writer, "b", cases[i].text);
      allies_xml_writer_foreign_attribute (writer, "c", "urn:c", cases[i].text);
      allies_xml_writer_text (writer, cases[i].text);
      allies_xml_writer_end (writer);
      g_autofree char *written = sample_finish (writer);
      g_autoptr (AlliesXmlDocument) document = sample_document (written);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      g_assert_nonnull (root);
      g_autofree char *text = allies_xml_element_dup_text (root);

      g_assert_cmpstr (text, ==, cases[i].back);
      g_assert_cmpstr (allies_xml_element_get (root, "b"), ==, cases[i].attribute_back);
    }
}

static void
test_every_control_character_can_be_read (void)
{
  for (char c = 1; c < 0x20; c++)
    {
      const char raw[] = { 'x', c, 'y', '\0' };
      g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

      allies_xml_writer_start (writer, "a", NULL);
      allies_xml_writer_attribute (writer, "b", raw);
      allies_xml_writer_leaf (writer, "c", raw);
      allies_xml_writer_end (writer);
      g_autofree char *written = sample_finish (writer);
      g_autoptr (AlliesXmlDocument) document = sample_document (written);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      g_assert_nonnull (root);
      g_autofree char *text = allies_xml_element_dup_child_text (root, "c", NULL);

      g_assert_cmpstr (text, ==, c == '\n' ? "x\ny" : "x y");
      g_assert_cmpstr (allies_xml_element_get (root, "b"), ==, "x y");
    }
}

typedef struct
{
  double value;
  const char *text;
} Number;

static const Number numbers[] = {
  { 0, "0" },
  { 1, "1" },
  { -3, "-3" },
  { 0.1, "0.1" },
  { 0.1 + 0.2, "0.30000000000000004" },
  { 1.0 / 3, "0.3333333333333333" },
  { 2400000000, "2400000000" },
  { 123456789012345, "123456789012345" },
  { -1e6, "-1000000" },
  { 1e15, "1e+15" },
  { 1e300, "1e+300" },
  { 5e-324, "5e-324" },
  { 0.001, "0.001" },
  { 1.7976931348623157e308, "1.7976931348623157e+308" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = allies_number_to_text (numbers[i].value);

      g_assert_cmpstr (text, ==, numbers[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, numbers[i].value);
    }
}

/* the digits of a number that carry it: without sign, point, exponent and zeros at either end */
static gsize
count_digits (const char *text)
{
  gsize n = 0;
  gsize zeros = 0;

  for (; *text != '\0' && *text != 'e'; text++)
    if (*text == '0')
      zeros += n > 0;
    else if (g_ascii_isdigit (*text))
      {
        n += zeros + 1;
        zeros = 0;
      }
  return n;
}

static void
assert_shortest (double value)
{
  g_autofree char *text = allies_number_to_text (value);
  gsize n = count_digits (text);
  char shorter[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
  g_assert_cmpuint (n, <=, 17);
  if (n < 2)
    return;
  g_snprintf (format, sizeof format, "%%.%ue", (guint)n - 2);
  g_ascii_formatd (shorter, sizeof shorter, format, value);
  g_assert_cmpfloat (g_ascii_strtod (shorter, NULL), !=, value);
}

static void
test_random_numbers_are_shortest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260914);

  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64)g_rand_int (random) << 32 | g_rand_int (random);
      double value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value))
        assert_shortest (value);
      assert_shortest (g_rand_double_range (random, -1000, 1000));
      assert_shortest (g_rand_int_range (random, -100000, 100000) / 1000.0);
    }
}

/* Those of few decimals are written by another way, to the same text. */
static void
test_short_numbers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260915);
  double scale = 1;

  for (guint i = 0; i < 100000; i++, scale = scale < 1e8 ? scale * 10 : 1)
    {
      double value = g_rand_int_range (random, -1000000, 1000000) / scale;
      g_autofree char *text = allies_number_to_text (value);
      char expected[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (expected, sizeof expected, "%.15g", value);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_numbers_are_free_of_locale (void)
{
  const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "de_DE" };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !found; i++)
    found = setlocale (LC_NUMERIC, names[i]) != NULL;
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  g_autofree char *text = allies_number_to_text (1234.5);
  g_assert_cmpstr (text, ==, "1234.5");
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-writer/layout", test_layout);
  g_test_add_func ("/xml-writer/texts-come-back", test_texts_come_back);
  g_test_add_func ("/xml-writer/every-control-character-can-be-read",
                   test_every_control_character_can_be_read);
  g_test_add_func ("/xml-writer/numbers", test_numbers);
  g_test_add_func ("/xml-writer/random-numbers-are-shortest", test_random_numbers_are_shortest);
  g_test_add_func ("/xml-writer/short-numbers", test_short_numbers);
  g_test_add_func ("/xml-writer/numbers-are-free-of-locale", test_numbers_are_free_of_locale);
  return g_test_run ();
}
