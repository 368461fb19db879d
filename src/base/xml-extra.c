/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-extra.h"

#include "base/xml-document-private.h"

/* A plain copy of the parser's tree: elements with children, or text. */
typedef struct
{
  char *name; /* NULL for text */
  char *namespace_uri;
  char *text;
  GPtrArray *attributes;
  GPtrArray *children;
} Node;

typedef struct
{
  char *name;
  char *namespace_uri;
  char *value;
} Attribute;

struct _AlliesXmlExtra
{
  gatomicrefcount references;
  char *namespace_uri;
  GPtrArray *attributes;
  GPtrArray *children;
};

static void
attribute_free (gpointer data)
{
  Attribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->namespace_uri);
  g_free (attribute->value);
  g_free (attribute);
}

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->name);
  g_free (node->namespace_uri);
  g_free (node->text);
  g_clear_pointer (&node->attributes, g_ptr_array_unref);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

static Attribute *
attribute_new (const xmlAttr *source)
{
  Attribute *attribute = g_new0 (Attribute, 1);

  attribute->name = g_strdup ((const char *)source->name);
  attribute->namespace_uri = source->ns != NULL ? g_strdup ((const char *)source->ns->href) : NULL;
  attribute->value =
      g_strdup (source->children != NULL ? (const char *)source->children->content : "");
  return attribute;
}

static Node *node_new (const xmlNode *source);

static gboolean
has_text (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;
  return FALSE;
}

/* White space is only layout unless there is text beside it. */
static void
copy_children (const xmlNode *source, GPtrArray *children)
{
  gboolean keep_text = has_text (source);

  for (const xmlNode *child = source->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE || (child->type == XML_TEXT_NODE && keep_text))
      g_ptr_array_add (children, node_new (child));
}

static Node *
node_new (const xmlNode *source)
{
  Node *node = g_new0 (Node, 1);

  if (source->type == XML_TEXT_NODE)
    {
      node->text = g_strdup ((const char *)source->content);
      return node;
    }
  node->name = g_strdup ((const char *)source->name);
  node->namespace_uri = g_strdup (
      source->ns != NULL && source->ns->href != NULL ? (const char *)source->ns->href : "");
  node->attributes = g_ptr_array_new_with_free_func (attribute_free);
  node->children = g_ptr_array_new_with_free_func (node_free);
  for (const xmlAttr *attribute = source->properties; attribute != NULL;
       attribute = attribute->next)
    g_ptr_array_add (node->attributes, attribute_new (attribute));
  copy_children (source, node->children);
  return node;
}

static AlliesXmlExtra *
extra_new_empty (const AlliesXmlElement *element)
{
  AlliesXmlExtra *extra = g_new0 (AlliesXmlExtra, 1);

  g_atomic_ref_count_init (&extra->references);
  extra->namespace_uri = g_strdup (allies_xml_element_get_namespace (element));
  extra->attributes = g_ptr_array_new_with_free_func (attribute_free);
  extra->children = g_ptr_array_new_with_free_func (node_free);
  return extra;
}

static gboolean
is_known_child (const xmlNode *child, const char *namespace_uri, const char *const *known)
{
  const AlliesXmlElement *element = (const AlliesXmlElement *)child;

  return g_str_equal (allies_xml_element_get_namespace (element), namespace_uri)
         && g_strv_contains (known, (const char *)child->name);
}

AlliesXmlExtra *
allies_xml_extra_new (const AlliesXmlElement *element,
                      const char *const *attributes,
                      const char *const *children)
{
  g_return_val_if_fail (element != NULL && attributes != NULL && children != NULL, NULL);

  const xmlNode *node = allies_xml_element_node (element);
  g_autoptr (AlliesXmlExtra) extra = extra_new_empty (element);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns != NULL || !g_strv_contains (attributes, (const char *)attribute->name))
      g_ptr_array_add (extra->attributes, attribute_new (attribute));
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_known_child (child, extra->namespace_uri, children))
      g_ptr_array_add (extra->children, node_new (child));

  if (extra->attributes->len == 0 && extra->children->len == 0)
    return NULL;
  return g_steal_pointer (&extra);
}

AlliesXmlExtra *
allies_xml_extra_new_whole (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesXmlExtra *extra = extra_new_empty (element);
  g_clear_pointer (&extra->namespace_uri, g_free);
  g_ptr_array_add (extra->children, node_new (allies_xml_element_node (element)));
  return extra;
}

static gboolean
is_plain_text (const xmlNode *node)
{
  if (node->properties != NULL)
    return FALSE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      return FALSE;
  return TRUE;
}

AlliesXmlExtra *
allies_xml_extra_new_named (const AlliesXmlElement *element, const char *name, gboolean single)
{
  g_return_val_if_fail (element != NULL && name != NULL, NULL);

  g_autoptr (AlliesXmlExtra) extra = extra_new_empty (element);
  gboolean plain = TRUE;

  for (AlliesXmlElement *child = allies_xml_element_first (element, name); child != NULL;
       child = allies_xml_element_next (child))
    {
      plain &= is_plain_text (allies_xml_element_node (child));
      g_ptr_array_add (extra->children, node_new (allies_xml_element_node (child)));
    }
  if (plain && (!single || extra->children->len <= 1))
    return NULL;
  return g_steal_pointer (&extra);
}

AlliesXmlExtra *
allies_xml_extra_ref (AlliesXmlExtra *extra)
{
  if (extra != NULL)
    g_atomic_ref_count_inc (&extra->references);
  return extra;
}

void
allies_xml_extra_unref (AlliesXmlExtra *extra)
{
  if (extra == NULL || !g_atomic_ref_count_dec (&extra->references))
    return;
  g_free (extra->namespace_uri);
  g_ptr_array_unref (extra->attributes);
  g_ptr_array_unref (extra->children);
  g_free (extra);
}

static void
write_attributes (const GPtrArray *attributes, AlliesXmlWriter *writer)
{
  for (guint i = 0; i < attributes->len; i++)
    {
      const Attribute *attribute = attributes->pdata[i];

      if (attribute->namespace_uri != NULL)
        allies_xml_writer_foreign_attribute (writer, attribute->name, attribute->namespace_uri,
                                             attribute->value);
      else
        allies_xml_writer_attribute (writer, attribute->name, attribute->value);
    }
}

static void write_node (const Node *node, const char *default_namespace, AlliesXmlWriter *writer);

static void
write_nodes (const Node *parent, AlliesXmlWriter *writer)
{
  gboolean mixed = FALSE;

  for (guint i = 0; i < parent->children->len && parent->children->len > 1; i++)
    mixed |= ((const Node *)parent->children->pdata[i])->name == NULL;
  if (mixed)
    allies_xml_writer_begin_inline (writer);
  for (guint i = 0; i < parent->children->len; i++)
    write_node (parent->children->pdata[i], parent->namespace_uri, writer);
  if (mixed)
    allies_xml_writer_end_inline (writer);
}

static void
write_node (const Node *node, const char *default_namespace, AlliesXmlWriter *writer)
{
  if (node->name == NULL)
    {
      allies_xml_writer_text (writer, node->text);
      return;
    }
  gboolean same = g_strcmp0 (node->namespace_uri, default_namespace) == 0;
  allies_xml_writer_start (writer, node->name, same ? NULL : node->namespace_uri);
  write_attributes (node->attributes, writer);
  write_nodes (node, writer);
  allies_xml_writer_end (writer);
}

void
allies_xml_extra_write_attributes (const AlliesXmlExtra *extra, AlliesXmlWriter *writer)
{
  if (extra != NULL)
    write_attributes (extra->attributes, writer);
}

void
allies_xml_extra_write_children (const AlliesXmlExtra *extra, AlliesXmlWriter *writer)
{
  if (extra == NULL)
    return;
  for (guint i = 0; i < extra->children->len; i++)
    write_node (extra->children->pdata[i], extra->namespace_uri, writer);
}
