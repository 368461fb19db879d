/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-extra.h"

#include "support/sample.h"

#include <string.h>

static const char *const known_attributes[] = { "id", NULL };
static const char *const known_children[] = { "note", NULL };

/* A reader of a format with one attribute and one child, which keeps all else. */
static char *
round_trip (const char *text)
{
  g_autoptr (AlliesXmlDocument) document = sample_document (text);
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  AlliesXmlElement *root = allies_xml_document_get_root (document);
  g_assert_nonnull (root);
  g_autoptr (AlliesXmlExtra) extra = allies_xml_extra_new (root, known_attributes, known_children);
  g_autofree char *note = allies_xml_element_dup_child_text (root, "note", NULL);

  allies_xml_writer_start (writer, "a", "urn:a");
  allies_xml_writer_attribute (writer, "id", allies_xml_element_get (root, "id"));
  allies_xml_extra_write_attributes (extra, writer);
  allies_xml_writer_leaf (writer, "note", note);
  allies_xml_extra_write_children (extra, writer);
  allies_xml_writer_end (writer);
  return sample_finish (writer);
}

/* (transfer full): what is within the root of a written document */
static char *
within (const char *text)
{
  const char *start = strstr (text, "<a");
  gsize length = strlen (start);

  g_assert_true (g_str_has_suffix (start, "\n"));
  return g_strndup (start, length - 1);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

#define HEAD "<a xmlns=\"urn:a\""

static const Case cases[] = {
  { "nothing", "<a xmlns='urn:a' id='x'><note>n</note></a>",
    HEAD " id=\"x\">\n  <note>n</note>\n</a>" },
  { "attributes", "<a xmlns='urn:a' z='1' id='x' y='&lt;&amp;&quot;&#8364;'/>",
    HEAD " id=\"x\" z=\"1\" y=\"&lt;&amp;&quot;\xE2\x82\xAC\"/>" },
  { "foreign attributes", "<a xmlns='urn:a' xmlns:p='urn:p' p:id='1' xml:lang='fr' p:b='2'/>",
    HEAD " n1:id=\"1\" xml:lang=\"fr\" n2:b=\"2\" xmlns:n2=\"urn:p\" xmlns:n1=\"urn:p\"/>" },
  { "children", "<a xmlns='urn:a'><new b='1'><deep>t &lt; u</deep><deep/></new><note>n</note></a>",
    HEAD ">\n  <note>n</note>\n  <new b=\"1\">\n    <deep>t &lt; u</deep>\n    <deep/>\n"
         "  </new>\n</a>" },
  { "foreign children",
    "<a xmlns='urn:a' xmlns:p='urn:p'><p:note>f</p:note><p:b><c/><p:d/></p:b></a>",
    HEAD ">\n  <note xmlns=\"urn:p\">f</note>\n  <b xmlns=\"urn:p\">\n"
         "    <c xmlns=\"urn:a\"/>\n    <d/>\n  </b>\n</a>" },
  { "children without namespace",
    "<a xmlns='urn:a'><b xmlns=''><c/></b><note xmlns=''>m</note></a>",
    HEAD ">\n  <b xmlns=\"\">\n    <c/>\n  </b>\n  <note xmlns=\"\">m</note>\n</a>" },
  { "CDATA", "<a xmlns='urn:a'><b><![CDATA[<&]]> c</b></a>", HEAD ">\n  <b>&lt;&amp; c</b>\n</a>" },
  { "line ends", "<a xmlns='urn:a'><b>one\n  two</b></a>", HEAD ">\n  <b>one\n  two</b>\n</a>" },
  { "text among elements", "<a xmlns='urn:a'><p>Read <b>this</b> and <i>that</i>.</p></a>",
    HEAD ">\n  <p>Read <b>this</b> and <i>that</i>.</p>\n</a>" },
  { "elements, then text", "<a xmlns='urn:a'><p><b/>x</p><q><b>1</b> <b>2</b>.</q><r/></a>",
    HEAD ">\n  <p><b/>x</p>\n  <q><b>1</b> <b>2</b>.</q>\n  <r/>\n</a>" },
};

static void
test_round_trips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *once = round_trip (cases[i].text);
      g_autofree char *twice = round_trip (once);
      g_autofree char *inner = within (once);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (inner, ==, cases[i].expected);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_no_namespace_at_all (void)
{
  g_autoptr (AlliesXmlDocument) document = sample_document ("<a id='x'><note>n</note></a>");

  g_assert_null (allies_xml_extra_new (allies_xml_document_get_root (document), known_attributes,
                                       known_children));
}

static void
test_nothing_beyond (void)
{
  g_autoptr (AlliesXmlDocument) document =
      sample_document ("<a xmlns='urn:a' id='x'> <!-- c --><note/></a>");

  g_assert_null (allies_xml_extra_new (allies_xml_document_get_root (document), known_attributes,
                                       known_children));
}

static void
test_whole (void)
{
  g_autoptr (AlliesXmlDocument) document =
      sample_document ("<d xmlns='urn:d'><a xmlns='urn:a' id='x'><note xml:lang='fr'>n</note>\n"
                       "<note>m</note></a></d>");
  AlliesXmlElement *root = allies_xml_document_get_root (document);
  g_autoptr (AlliesXmlExtra) extra =
      allies_xml_extra_new_whole (allies_xml_element_find (root, "a", "urn:a"));
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  g_clear_pointer (&document, allies_xml_document_free);
  allies_xml_writer_start (writer, "d", "urn:d");
  allies_xml_extra_write_children (extra, writer);
  allies_xml_writer_end (writer);
  g_autofree char *text = sample_finish (writer);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<d xmlns=\"urn:d\">\n"
                   "  <a xmlns=\"urn:a\" id=\"x\">\n    <note xml:lang=\"fr\">n</note>\n"
                   "    <note>m</note>\n  </a>\n</d>\n");
}

static void
test_references (void)
{
  g_autoptr (AlliesXmlDocument) document = sample_document ("<a b='1'/>");
  AlliesXmlExtra *extra = allies_xml_extra_new (allies_xml_document_get_root (document),
                                                known_attributes, known_children);
  AlliesXmlExtra *same = allies_xml_extra_ref (extra);
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  g_assert_true (same == extra);
  g_assert_null (allies_xml_extra_ref (NULL));
  allies_xml_extra_unref (extra);
  allies_xml_writer_start (writer, "a", NULL);
  allies_xml_extra_write_attributes (same, writer);
  allies_xml_extra_write_attributes (NULL, writer);
  allies_xml_extra_write_children (NULL, writer);
  allies_xml_writer_end (writer);
  allies_xml_extra_unref (same);
  g_autofree char *text = sample_finish (writer);
  g_autofree char *inner = within (text);
  g_assert_cmpstr (inner, ==, "<a b=\"1\"/>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-extra/round-trips", test_round_trips);
  g_test_add_func ("/xml-extra/no-namespace-at-all", test_no_namespace_at_all);
  g_test_add_func ("/xml-extra/nothing-beyond", test_nothing_beyond);
  g_test_add_func ("/xml-extra/whole", test_whole);
  g_test_add_func ("/xml-extra/references", test_references);
  return g_test_run ();
}
