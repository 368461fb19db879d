/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-plain.h"

#include <string.h>

#define SPACE "urn:test"
#define ROOT  "<root xmlns=\"urn:test\">"

static const char *const words[] = { "root", "item", "n", NULL };

static void
describe_tag (const AlliesXmlPlain *plain, GString *seen)
{
  const AlliesXmlPlainTag *tag = allies_xml_plain_get_tag (plain);

  g_string_append_printf (seen, "<%.*s:%d", (int)tag->name_length, tag->name, tag->word);
  for (guint i = 0; i < tag->n_attributes; i++)
    g_string_append_printf (seen, " %s=%.*s", words[tag->attributes[i].word],
                            (int)(tag->attributes[i].end - tag->attributes[i].value),
                            tag->attributes[i].value);
  g_string_append_c (seen, '>');
}

/* The items of a document; "?" is what is not plain. The bytes end where the document ends, so that
 * a checker of memory sees when more are looked at. */
static char *
walk (AlliesXmlPlain *plain, const char *text, gsize length)
{
  g_autofree char *data = g_memdup2 (text, length);
  GString *seen = g_string_new (NULL);
  AlliesXmlPlainItem item;

  allies_xml_plain_begin (plain, data != NULL ? data : "", length);
  do
    {
      gsize n = 0;
      const char *found = NULL;

      item = allies_xml_plain_next (plain);
      if (item == ALLIES_XML_PLAIN_START)
        describe_tag (plain, seen);
      else if (item == ALLIES_XML_PLAIN_TEXT)
        found = allies_xml_plain_get_text (plain, &n);
      else
        g_string_append (seen, item == ALLIES_XML_PLAIN_END          ? "/"
                               : item == ALLIES_XML_PLAIN_REFERENCES ? "&"
                               : item == ALLIES_XML_PLAIN_ODD        ? "?"
                                                                     : ".");
      g_string_append_len (seen, found, (gssize)n);
    }
  while (item != ALLIES_XML_PLAIN_ODD && item != ALLIES_XML_PLAIN_DONE);
  return g_string_free (seen, FALSE);
}

static const struct
{
  const char *text;
  const char *seen;
} cases[] = {
  { ROOT "</root>", "<root:0>/." },
  { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" ROOT "</root>\n \n", "<root:0>/." },
  { "<root xmlns=\"urn:test\"/>", "<root:0>/." },
  { ROOT "<item n=\"1\" z=\"2\"/>a b<item\n n=\"3\" ></item></root>",
    "<root:0><item:1 n=1>/a b<item:1 n=3>//." },
  { ROOT "<z n=\"\"><item/></z></root>", "<root:0><z:-1 n=><item:1>///." },
  { ROOT "<item n=\"1\"/><item nn=\"2\" n=\"3\"/><item n=\"4\"/></root>",
    "<root:0><item:1 n=1>/<item:1 n=3>/<item:1 n=4>//." },
  { ROOT "é&amp;a]]<item/>&lt;&gt;&quot;&apos;]</root>", "<root:0>&<item:1>/&/." },
  { ROOT "]</root>", "<root:0>]/." },
  { ROOT "<item n=\"é'\"/></root>", "<root:0><item:1 n=é'>//." },
  /* what is not plain */
  { "", "?" },
  { " \n", "?" },
  { "a", "?" },
  { ">", "?" },
  { "<", "?" },
  { "<>", "?" },
  { "</>", "?" },
  { "</root>", "?" },
  { "<root/>", "?" },
  { "<root xmlns=\"urn:other\"/>", "?" },
  { "<root xmlns='urn:test'/>", "?" },
  { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "?" },
  { "<?xml version='1.0'?>" ROOT "</root>", "?" },
  { "a" ROOT "</root>", "?" },
  { ROOT "</root>a", "?" },
  { ROOT "</root>a>", "<root:0>/?" },
  { ROOT "</root>" ROOT "</root>", "<root:0>/?" },
  { ROOT "</roots>", "<root:0>?" },
  { ROOT "</root >", "<root:0>?" },
  { ROOT "</roo>", "<root:0>?" },
  { ROOT "<item>", "<root:0><item:1>?" },
  { ROOT "<item></root>", "<root:0><item:1>?" },
  { ROOT "<item", "?" },
  { ROOT "<a:item/></root>", "<root:0>?" },
  { ROOT "<1/></root>", "<root:0>?" },
  { ROOT "<é/></root>", "<root:0>?" },
  { ROOT "< item/></root>", "<root:0>?" },
  { ROOT "<item/ ></root>", "<root:0>?" },
  { ROOT "<item n/></root>", "<root:0>?" },
  { ROOT "<item n=1/></root>", "<root:0>?" },
  { ROOT "<item n =\"1\"/></root>", "<root:0>?" },
  { ROOT "<item n=\"1/></root>", "<root:0>?" },
  { ROOT "<item n=\"1\"z=\"2\"/></root>", "<root:0>?" },
  { ROOT "<item n=\"1\" n=\"2\"/></root>", "<root:0>?" },
  { ROOT "<item z=\"1\" z=\"2\"/></root>", "<root:0>?" },
  { ROOT "<item n=\"1\"/><item n:=\"2\"/></root>", "<root:0><item:1 n=1>/?" },
  { ROOT "<item n=\"<\"/></root>", "<root:0>?" },
  { ROOT "<item n=\">\"/></root>", "<root:0>?" },
  { ROOT "<item n=\"&amp;\"/></root>", "<root:0>?" },
  { ROOT "<item n=\"a\nb\"/></root>", "<root:0>?" },
  { ROOT "<item xmlns=\"urn:test\"/></root>", "<root:0>?" },
  { ROOT "<item xml:space=\"a\"/></root>", "<root:0>?" },
  { ROOT "<!-- a --></root>", "<root:0>?" },
  { ROOT "<![CDATA[a]]></root>", "<root:0>?" },
  { ROOT "<?a b?></root>", "<root:0>?" },
  { "<!DOCTYPE root>" ROOT "</root>", "?" },
  { ROOT "]]></root>", "<root:0>?" },
  { ROOT "&#65;</root>", "<root:0>?" },
  { ROOT "&a;</root>", "<root:0>?" },
  { ROOT "&amp</root>", "<root:0>?" },
  { ROOT "&</root>", "<root:0>?" },
  { ROOT "\r\n</root>", "?" },
  { ROOT "\x01</root>", "?" },
  { ROOT "\xff</root>", "?" },
  { ROOT "\xef\xbf\xbe</root>", "?" },
  { "\xef\xbb\xbf" ROOT "</root>", "?" },
};

static void
test_cases (void)
{
  AlliesXmlPlain *plain = allies_xml_plain_new (SPACE, words);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autofree char *seen = walk (plain, cases[i].text, strlen (cases[i].text));

        g_assert_cmpstr (seen, ==, cases[i].seen);
      }
  allies_xml_plain_free (plain);
}

static gboolean
is_plain (GString *text)
{
  AlliesXmlPlain *plain = allies_xml_plain_new (SPACE, words);
  g_autofree char *seen = walk (plain, text->str, text->len);

  allies_xml_plain_free (plain);
  return strchr (seen, '?') == NULL;
}

static gboolean
is_let_through (GString *text)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("f");

  return allies_xml_guard (text->str, text->len, problems);
}

static void
repeat (GString *text, const char *part, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, part);
}

static const struct
{
  const char *before;
  const char *repeated;
  const char *after;
  guint most; /* repetitions */
} limits[] = {
  { ROOT "<item n=\"", "a", "\"/></root>", ALLIES_XML_MAXIMUM_TAG - 12 },
  { ROOT, "a", "</root>", ALLIES_XML_MAXIMUM_TEXT },
  { ROOT, "<item/>", "</root>", ALLIES_XML_MAXIMUM_ELEMENTS - 1 },
};

/* The limits are exactly those of the guard. */
static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (guint more = 0; more < 2; more++)
      {
        g_autoptr (GString) text = g_string_new (limits[i].before);

        repeat (text, limits[i].repeated, limits[i].most + more);
        g_string_append (text, limits[i].after);
        g_assert_cmpint (is_plain (text), ==, more == 0);
        g_assert_cmpint (is_let_through (text), ==, more == 0);
      }
}

static void
test_depth (void)
{
  for (guint depth = ALLIES_XML_MAXIMUM_DEPTH; depth <= ALLIES_XML_MAXIMUM_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new (ROOT);

      repeat (text, "<a>", depth - 1);
      repeat (text, "</a>", depth - 1);
      g_string_append (text, "</root>");
      g_assert_cmpint (is_plain (text), ==, depth == ALLIES_XML_MAXIMUM_DEPTH);
      g_assert_cmpint (is_let_through (text), ==, depth == ALLIES_XML_MAXIMUM_DEPTH);
    }
}

static void
test_size (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (GString) text = g_string_new (ROOT "</root>");

      repeat (text, " ", (guint)(ALLIES_XML_MAXIMUM_SIZE + more - text->len));
      g_assert_cmpint (is_plain (text), ==, more == 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-plain/cases", test_cases);
  g_test_add_func ("/xml-plain/limits", test_limits);
  g_test_add_func ("/xml-plain/depth", test_depth);
  g_test_add_func ("/xml-plain/size", test_size);
  return g_test_run ();
}
