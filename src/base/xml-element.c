/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-element.h"

#include "base/identifier.h"
#include "base/xml-document-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

const char *
allies_xml_element_get_name (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);
  return (const char *)allies_xml_element_node (element)->name;
}

const char *
allies_xml_element_get_namespace (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  const xmlNs *ns = allies_xml_element_node (element)->ns;
  return ns != NULL && ns->href != NULL ? (const char *)ns->href : "";
}

gboolean
allies_xml_element_is (const AlliesXmlElement *element, const char *name, const char *namespace_uri)
{
  return g_str_equal (allies_xml_element_get_name (element), name)
         && g_str_equal (allies_xml_element_get_namespace (element), namespace_uri);
}

static AlliesXmlElement *
find_from (xmlNode *node, const char *name, const char *namespace_uri)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE
        && allies_xml_element_is ((AlliesXmlElement *)node, name, namespace_uri))
      return (AlliesXmlElement *)node;
  return NULL;
}

AlliesXmlElement *
allies_xml_element_first (const AlliesXmlElement *element, const char *name)
{
  return allies_xml_element_find (element, name, allies_xml_element_get_namespace (element));
}

AlliesXmlElement *
allies_xml_element_next (const AlliesXmlElement *element)
{
  return find_from (allies_xml_element_node (element)->next, allies_xml_element_get_name (element),
                    allies_xml_element_get_namespace (element));
}

AlliesXmlElement *
allies_xml_element_find (const AlliesXmlElement *element,
                         const char *name,
                         const char *namespace_uri)
{
  g_return_val_if_fail (element != NULL, NULL);
  return find_from (allies_xml_element_node (element)->children, name, namespace_uri);
}

static guint
find_column (xmlNode *node, guint line)
{
  const char *prefix = node->ns != NULL ? (const char *)node->ns->prefix : NULL;
  g_autofree char *name = g_strconcat (prefix != NULL ? prefix : "", prefix != NULL ? ":" : "",
                                       (const char *)node->name, NULL);

  return allies_xml_document_find_column (node->doc->_private, line, name);
}

void
allies_xml_element_complain (const AlliesXmlElement *element,
                             AlliesError code,
                             const char *format,
                             ...)
{
  g_return_if_fail (element != NULL);

  xmlNode *node = allies_xml_element_node (element);
  AlliesProblems *problems = allies_xml_document_get_problems (node->doc->_private);
  guint line = (guint)MAX (xmlGetLineNo (node), 1);
  va_list arguments;

  if (allies_problems_is_full (problems))
    return;
  va_start (arguments, format);
  allies_problems_add_valist (problems, code, line, find_column (node, line), format, arguments);
  va_end (arguments);
}

const char *
allies_xml_element_get (const AlliesXmlElement *element, const char *attribute)
{
  g_return_val_if_fail (element != NULL && attribute != NULL, NULL);

  const xmlAttr *found =
      xmlHasNsProp (allies_xml_element_node (element), (const xmlChar *)attribute, NULL);
  if (found == NULL)
    return NULL;
  return found->children != NULL ? (const char *)found->children->content : "";
}

const char *
allies_xml_element_require (const AlliesXmlElement *element, const char *attribute)
{
  const char *value = allies_xml_element_get (element, attribute);

  if (value == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."),
                                 allies_xml_element_get_name (element), attribute);
  return value;
}

const char *
allies_xml_element_require_id (const AlliesXmlElement *element, const char *attribute)
{
  const char *value = allies_xml_element_require (element, attribute);

  if (value == NULL || allies_identifier_is_valid (value))
    return value;
  allies_xml_element_complain (
      element, ALLIES_ERROR_INVALID,
      _ ("“%.80s” is not an identifier: small letters and digits, joined by dots or hyphens."),
      value);
  return NULL;
}

gboolean
allies_number_from_text (const char *text, double *number)
{
  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  char *rest;

  *number = g_ascii_strtod (text, &rest);
  return rest != text && *rest == '\0' && isfinite (*number)
         && strspn (text, "+-.0123456789eE") == strlen (text);
}

double
allies_xml_element_get_number (const AlliesXmlElement *element,
                               const char *attribute,
                               double minimum,
                               double maximum,
                               double fallback)
{
  const char *text = allies_xml_element_get (element, attribute);
  double number;

  if (text == NULL)
    return fallback;
  if (!allies_number_from_text (text, &number))
    {
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("“%.80s” is not a number (in “%s”)."), text, attribute);
      return fallback;
    }
  if (number < minimum || number > maximum)
    {
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("%.80s is out of range for “%s”: from %g to %g."), text,
                                   attribute, minimum, maximum);
      return fallback;
    }
  return number;
}

double
allies_xml_element_require_number (const AlliesXmlElement *element,
                                   const char *attribute,
                                   double minimum,
                                   double maximum)
{
  if (allies_xml_element_require (element, attribute) == NULL)
    return minimum;
  return allies_xml_element_get_number (element, attribute, minimum, maximum, minimum);
}

int
allies_xml_element_choose (const AlliesXmlElement *element,
                           const char *attribute,
                           const char *const *words,
                           int fallback)
{
  const char *value = fallback < 0 ? allies_xml_element_require (element, attribute)
                                   : allies_xml_element_get (element, attribute);

  if (value == NULL)
    return MAX (fallback, 0);
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], value))
      return i;

  g_autofree char *allowed = g_strjoinv (", ", (char **)words);
  allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                               _ ("“%.80s” is not allowed for “%s”; use one of: %s."), value,
                               attribute, allowed);
  return 0;
}

static void
drop_controls (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && *p != '\n')
      *p = ' ';
}

char *
allies_xml_element_dup_text (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  xmlChar *content = xmlNodeGetContent (allies_xml_element_node (element));
  char *text = g_strdup (content != NULL ? (const char *)content : "");
  xmlFree (content);
  drop_controls (text);
  return g_strstrip (text);
}

void
allies_xml_element_foreach_node (const AlliesXmlElement *element,
                                 AlliesXmlNodeFunc function,
                                 gpointer user_data)
{
  g_return_if_fail (element != NULL && function != NULL);

  for (xmlNode *node = allies_xml_element_node (element)->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      function (NULL, (AlliesXmlElement *)node, user_data);
    else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      function ((const char *)node->content, NULL, user_data);
}

/* How far the wanted language begins with the tag; locales write "fr_CH" for the tag "fr-CH". */
static int
match_language (const char *language, const char *tag)
{
  int length = 0;

  for (; tag[length] != '\0'; length++)
    if (g_ascii_tolower (tag[length]) != g_ascii_tolower (language[length])
        && !(tag[length] == '-' && language[length] == '_'))
      return 0;
  return g_ascii_isalnum (language[length]) ? 0 : length;
}

/* 0 for another language, 1 for the original, more the nearer to the wanted language */
static int
rate_language (const AlliesXmlElement *element, const char *language)
{
  const xmlAttr *found =
      xmlHasNsProp (allies_xml_element_node (element), (const xmlChar *)"lang", XML_XML_NAMESPACE);
  int match;

  if (found == NULL || found->children == NULL)
    return 1;
  match = language != NULL ? match_language (language, (const char *)found->children->content) : 0;
  return match > 0 ? 1 + match : 0;
}

char *
allies_xml_element_dup_child_text (const AlliesXmlElement *element,
                                   const char *name,
                                   const char *language)
{
  const AlliesXmlElement *best = NULL;
  int best_rate = 0;

  for (AlliesXmlElement *child = allies_xml_element_first (element, name); child != NULL;
       child = allies_xml_element_next (child))
    {
      int rate = rate_language (child, language);

      if (rate > best_rate)
        {
          best = child;
          best_rate = rate;
        }
    }
  return best != NULL ? allies_xml_element_dup_text (best) : g_strdup ("");
}

char *
allies_xml_element_require_child_text (const AlliesXmlElement *element,
                                       const char *name,
                                       const char *language)
{
  char *text = allies_xml_element_dup_child_text (element, name, language);

  if (*text == '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID, _ ("“%s” has no text in “%s”."),
                                 allies_xml_element_get_name (element), name);
  return text;
}
