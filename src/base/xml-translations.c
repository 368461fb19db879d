/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-translations.h"

#include "base/xml-document-private.h"

#include <glib/gi18n-lib.h>

typedef void (*NodeFunc) (xmlNode *node, gpointer data);

static const char *
get_language (xmlNode *node)
{
  const xmlAttr *found = xmlHasNsProp (node, (const xmlChar *)"lang", XML_XML_NAMESPACE);

  return found != NULL && found->children != NULL ? (const char *)found->children->content : NULL;
}

/* The depth of a document is limited when it is read. */
static void
for_each_element (xmlNode *node, NodeFunc func, gpointer data)
{
  func (node, data);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    for_each_element (child, func, data);
}

/* The languages a document offers, in the order in which they first appear. */
typedef struct
{
  GPtrArray *list; /* borrowed from the document */
  GHashTable *known;
} Languages;

static void
collect_language (xmlNode *node, gpointer data)
{
  Languages *languages = data;
  char *language = (char *)get_language (node);

  if (language != NULL && g_hash_table_add (languages->known, language))
    g_ptr_array_add (languages->list, language);
}

static gboolean
is_text (xmlNode *node)
{
  return node->properties == NULL && xmlFirstElementChild (node) == NULL && node->children != NULL
         && !xmlIsBlankNode (node->children);
}

/* Translations follow their text. */
static gboolean
has_translation (xmlNode *node, const char *language)
{
  for (xmlNode *next = xmlNextElementSibling (node);
       next != NULL && xmlStrEqual (next->name, node->name) && get_language (next) != NULL;
       next = xmlNextElementSibling (next))
    if (g_str_equal (get_language (next), language))
      return TRUE;
  return FALSE;
}

static void
check_text (xmlNode *node, gpointer data)
{
  const Languages *languages = data;
  AlliesProblems *problems = allies_xml_document_get_problems (node->doc->_private);

  if (!is_text (node))
    return;
  for (guint i = 0; i < languages->list->len && !allies_problems_is_full (problems); i++)
    if (!has_translation (node, languages->list->pdata[i]))
      allies_xml_element_complain (
          (AlliesXmlElement *)node, ALLIES_ERROR_INVALID,
          _ ("This text is not translated into “%.20s”, which the file offers elsewhere."),
          (char *)languages->list->pdata[i]);
}

void
allies_xml_translations_check (const AlliesXmlElement *root)
{
  g_return_if_fail (root != NULL);

  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Languages languages = { list, known };

  for_each_element (allies_xml_element_node (root), collect_language, &languages);
  for_each_element (allies_xml_element_node (root), check_text, &languages);
}
