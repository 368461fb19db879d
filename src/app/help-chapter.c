/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-chapter.h"

#include "base/bundle.h"
#include "base/xml-element.h"

#include <string.h>

#define FIRST "index"

struct _AlliesHelpChapter
{
  GObject parent_instance;
  char *id;
  char *title;
  GPtrArray *blocks;
  GPtrArray *links;
};

G_DEFINE_FINAL_TYPE (AlliesHelpChapter, allies_help_chapter, G_TYPE_OBJECT)

/* A run of words while it is read: what is shown, and what is searched. */
typedef struct
{
  AlliesHelpChapter *chapter;
  GString *markup;
  GString *text;
} Run;

static void
free_block (AlliesHelpBlock *block)
{
  g_free (block->text);
  g_strfreev (block->cells);
  g_free (block);
}

/* Line ends and indentation in a file are one space; a space at the beginning is dropped. */
static char *
dup_folded (const char *text, gboolean at_start)
{
  GString *folded = g_string_new (NULL);
  gboolean is_space = at_start;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (folded, *p);
      else if (!is_space)
        g_string_append_c (folded, ' ');
      is_space = g_ascii_isspace (*p);
    }
  return g_string_free (folded, FALSE);
}

static void
append_element (Run *run, AlliesXmlElement *element, const char *text)
{
  const char *xref = allies_xml_element_get (element, "xref");
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (g_str_equal (allies_xml_element_get_name (element), "link") && xref != NULL)
    {
      g_autofree char *target = g_markup_escape_text (xref, -1);

      g_ptr_array_add (run->chapter->links, g_strdup (xref));
      g_string_append_printf (run->markup, "<a href=\"%s\">%s</a>", target, escaped);
    }
  else
    g_string_append_printf (run->markup, "<tt>%s</tt>", escaped);
}

static void
append_node (const char *text, AlliesXmlElement *element, gpointer user_data)
{
  Run *run = user_data;
  g_autofree char *content =
      element != NULL
          ? allies_xml_element_dup_text (element)
          : dup_folded (text, run->text->len == 0 || g_str_has_suffix (run->text->str, " "));

  if (element != NULL)
    append_element (run, element, content);
  else
    {
      g_autofree char *escaped = g_markup_escape_text (content, -1);

      g_string_append (run->markup, escaped);
    }
  g_string_append (run->text, content);
}

static Run
read_run (AlliesHelpChapter *self, const AlliesXmlElement *element)
{
  Run run = { self, g_string_new (NULL), g_string_new (NULL) };

  allies_xml_element_foreach_node (element, append_node, &run);
  g_strchomp (run.markup->str);
  return run;
}

static AlliesHelpBlock *
add_block (AlliesHelpChapter *self, AlliesHelpKind kind, guint number)
{
  AlliesHelpBlock *block = g_new0 (AlliesHelpBlock, 1);

  block->kind = kind;
  block->number = number;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_run (AlliesHelpChapter *self,
         AlliesHelpKind kind,
         guint number,
         const AlliesXmlElement *element)
{
  AlliesHelpBlock *block = add_block (self, kind, number);
  Run run = read_run (self, element);

  block->cells = g_new0 (char *, 2);
  block->cells[0] = g_string_free (run.markup, FALSE);
  block->text = g_string_free (run.text, FALSE);
}

static void
add_code (AlliesHelpChapter *self, const AlliesXmlElement *element)
{
  AlliesHelpBlock *block = add_block (self, ALLIES_HELP_CODE, 0);

  block->text = allies_xml_element_dup_text (element);
  block->cells = g_new0 (char *, 2);
  block->cells[0] = g_markup_escape_text (block->text, -1);
}

static void
add_row (AlliesHelpChapter *self, const AlliesXmlElement *row)
{
  AlliesHelpBlock *block = add_block (self, ALLIES_HELP_ROW, 0);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  GString *text = g_string_new (NULL);

  for (AlliesXmlElement *cell = allies_xml_element_first (row, "td"); cell != NULL;
       cell = allies_xml_element_next (cell))
    {
      AlliesXmlElement *words = allies_xml_element_first (cell, "p");
      Run run = read_run (self, words != NULL ? words : cell);

      g_strv_builder_add (cells, run.markup->str);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", run.text->str);
      g_string_free (run.markup, TRUE);
      g_string_free (run.text, TRUE);
    }
  block->cells = g_strv_builder_end (cells);
  block->text = g_string_free (text, FALSE);
}

static void
add_items (AlliesHelpChapter *self, AlliesHelpKind kind, const AlliesXmlElement *list)
{
  guint number = 0;

  for (AlliesXmlElement *item = allies_xml_element_first (list, "item"); item != NULL;
       item = allies_xml_element_next (item))
    {
      AlliesXmlElement *words = allies_xml_element_first (item, "p");

      add_run (self, kind, kind == ALLIES_HELP_STEP ? ++number : 0, words != NULL ? words : item);
    }
}

static void read_node (const char *text, AlliesXmlElement *element, gpointer user_data);

static void
read_block (AlliesHelpChapter *self, AlliesXmlElement *element)
{
  const char *name = allies_xml_element_get_name (element);

  if (g_str_equal (name, "title"))
    add_run (self, self->blocks->len == 0 ? ALLIES_HELP_TITLE : ALLIES_HELP_HEADING, 0, element);
  else if (g_str_equal (name, "p"))
    add_run (self, ALLIES_HELP_PARAGRAPH, 0, element);
  else if (g_str_equal (name, "code") || g_str_equal (name, "screen"))
    add_code (self, element);
  else if (g_str_equal (name, "list"))
    add_items (self, ALLIES_HELP_ITEM, element);
  else if (g_str_equal (name, "steps"))
    add_items (self, ALLIES_HELP_STEP, element);
  else if (g_str_equal (name, "table"))
    for (AlliesXmlElement *row = allies_xml_element_first (element, "tr"); row != NULL;
         row = allies_xml_element_next (row))
      add_row (self, row);
  else if (g_str_equal (name, "section"))
    allies_xml_element_foreach_node (element, read_node, self);
}

static void
read_node (const char *text, AlliesXmlElement *element, gpointer user_data)
{
  if (element != NULL)
    read_block (user_data, element);
}

static void
allies_help_chapter_finalize (GObject *object)
{
  AlliesHelpChapter *self = ALLIES_HELP_CHAPTER (object);

  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->links);
  G_OBJECT_CLASS (allies_help_chapter_parent_class)->finalize (object);
}

static void
allies_help_chapter_class_init (AlliesHelpChapterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_help_chapter_finalize;
}

static void
allies_help_chapter_init (AlliesHelpChapter *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)free_block);
  self->links = g_ptr_array_new_with_free_func (g_free);
}

AlliesHelpChapter *
allies_help_chapter_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  g_autofree char *name = g_strdup_printf ("help/C/%s.page", id);
  g_autoptr (GBytes) bytes = allies_bundle_load (name, NULL);
  g_autoptr (AlliesXmlDocument) document =
      bytes != NULL ? allies_xml_document_new (bytes, name) : NULL;
  AlliesXmlElement *root = document != NULL ? allies_xml_document_get_root (document) : NULL;
  AlliesHelpChapter *self = NULL;

  if (root == NULL)
    return NULL;
  self = g_object_new (ALLIES_TYPE_HELP_CHAPTER, NULL);
  self->id = g_strdup (id);
  self->title = allies_xml_element_dup_child_text (root, "title", NULL);
  allies_xml_element_foreach_node (root, read_node, self);
  return self;
}

GListModel *
allies_help_chapter_list_all (void)
{
  g_autoptr (AlliesHelpChapter) first = allies_help_chapter_new (FIRST);
  GListStore *list = g_list_store_new (ALLIES_TYPE_HELP_CHAPTER);

  g_return_val_if_fail (first != NULL, G_LIST_MODEL (list));
  g_list_store_append (list, first);
  for (guint i = 0; i < first->links->len; i++)
    {
      g_autoptr (AlliesHelpChapter) chapter = allies_help_chapter_new (first->links->pdata[i]);

      if (chapter != NULL)
        g_list_store_append (list, chapter);
    }
  return G_LIST_MODEL (list);
}

const char *
allies_help_chapter_get_id (AlliesHelpChapter *chapter)
{
  g_return_val_if_fail (ALLIES_IS_HELP_CHAPTER (chapter), NULL);
  return chapter->id;
}

const char *
allies_help_chapter_get_title (AlliesHelpChapter *chapter)
{
  g_return_val_if_fail (ALLIES_IS_HELP_CHAPTER (chapter), NULL);
  return chapter->title;
}

GPtrArray *
allies_help_chapter_get_blocks (AlliesHelpChapter *chapter)
{
  g_return_val_if_fail (ALLIES_IS_HELP_CHAPTER (chapter), NULL);
  return chapter->blocks;
}

GPtrArray *
allies_help_chapter_get_links (AlliesHelpChapter *chapter)
{
  g_return_val_if_fail (ALLIES_IS_HELP_CHAPTER (chapter), NULL);
  return chapter->links;
}

gboolean
allies_help_chapter_find (AlliesHelpChapter *chapter, const char *words, guint *index)
{
  g_return_val_if_fail (ALLIES_IS_HELP_CHAPTER (chapter) && words != NULL, FALSE);

  g_autofree char *wanted = g_utf8_casefold (words, -1);

  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AlliesHelpBlock *block = chapter->blocks->pdata[i];
      g_autofree char *text = g_utf8_casefold (block->text, -1);

      if (strstr (text, wanted) == NULL)
        continue;
      if (index != NULL)
        *index = i;
      return TRUE;
    }
  return FALSE;
}
