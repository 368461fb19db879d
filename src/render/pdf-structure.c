/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-structure.h"

#include "render/pdf-element.h"
#include "scene/scene-text.h"

#include <hpdf_pages.h>
#include <string.h>

#define NO_PART    G_MAXUINT
#define DECORATION (G_MAXUINT - 1)
#define MOST_UNITS 32000

struct _AlliesPdfStructure
{
  HPDF_Doc pdf;
  HPDF_Dict root;
  AlliesPdfElement *document;
  GPtrArray *made;  /* all elements */
  GString *numbers; /* the tree from contents to the elements they belong to, as it is written */
  GPtrArray *links; /* elements and annotations of the links, as in that tree */
  guint n_pages;

  /* The page that is drawn. */
  HPDF_Page page;
  const AlliesScenePage *scene_page;
  gboolean has_leftward; /* whether any of its texts has letters written from right to left */
  AlliesPdfElement *section;
  AlliesPdfElement **elements; /* of its parts, as far as made */
  guint n_seen;                /* parts that need no more looking after */
  guint n_pieces;              /* pieces of the page */
  guint open;                  /* part of the piece that is open, NO_PART or DECORATION */
};

static const char *const types[] = {
  [ALLIES_ROLE_TITLE] = "H1",
  [ALLIES_ROLE_HEADING] = "H2",
  [ALLIES_ROLE_PARAGRAPH] = "P",
  [ALLIES_ROLE_TABLE] = "Table",
  [ALLIES_ROLE_ROW] = "TR",
  [ALLIES_ROLE_HEADER_CELL] = "TH",
  [ALLIES_ROLE_HEADING_CELL] = "TH",
  [ALLIES_ROLE_CELL] = "TD",
  [ALLIES_ROLE_LIST] = "L",
  [ALLIES_ROLE_ITEM] = "LI",
  [ALLIES_ROLE_LABEL] = "Lbl",
  [ALLIES_ROLE_BODY] = "LBody",
  [ALLIES_ROLE_LINK] = "Link",
  [ALLIES_ROLE_FIGURE] = "Figure",
  [ALLIES_ROLE_DECORATION] = "Artifact",
};

/* In UTF-16, no longer than the library takes. */
static GByteArray *
encode (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  g_byte_array_append (bytes, (const guint8[]){ 0xfe, 0xff }, 2);
  for (glong i = 0; i < MIN (n_units, MOST_UNITS); i++)
    g_byte_array_append (bytes, (const guint8[]){ units[i] >> 8, units[i] & 0xff }, 2);
  return bytes;
}

static void
write_operator (HPDF_Page page, const char *text)
{
  HPDF_Stream_WriteStr (((HPDF_PageAttr)page->attr)->stream, text);
}

static AlliesPdfElement *
keep_element (AlliesPdfStructure *self, HPDF_Dict parent, const char *type)
{
  AlliesPdfElement *element = allies_pdf_element_new (self->pdf, parent, type);

  g_ptr_array_add (self->made, element);
  return element;
}

static AlliesPdfElement *
add_element (AlliesPdfStructure *self, AlliesPdfElement *parent, const char *type)
{
  AlliesPdfElement *element = keep_element (self, allies_pdf_element_get_object (parent), type);

  allies_pdf_element_add_element (parent, element);
  return element;
}

static const AlliesScenePart *
get_part (AlliesPdfStructure *self, guint number)
{
  return &self->scene_page->parts[number - 1];
}

static void
add_text (AlliesPdfElement *element, const char *key, const char *text)
{
  HPDF_Dict object = allies_pdf_element_get_object (element);

  HPDF_Dict_Add (object, key, allies_pdf_structure_new_text (object->mmgr, text));
}

static void
add_attributes (AlliesPdfElement *element, const AlliesScenePart *part)
{
  if (part->role == ALLIES_ROLE_FIGURE)
    add_text (element, "Alt", part->description);
  if (part->role == ALLIES_ROLE_HEADER_CELL || part->role == ALLIES_ROLE_HEADING_CELL)
    allies_pdf_element_set_columns (element, MAX (part->n_columns, 1));
}

/* Parts without content have no element, but for cells, which keep the columns apart. */
static gboolean
needs_element (const AlliesScenePart *part)
{
  return part->role == ALLIES_ROLE_CELL || part->role == ALLIES_ROLE_HEADER_CELL;
}

static AlliesPdfElement *
make_element (AlliesPdfStructure *self, guint number)
{
  const AlliesScenePart *part;
  AlliesPdfElement **element;

  if (number == 0)
    return self->section;
  part = get_part (self, number);
  element = &self->elements[number - 1];
  if (*element == NULL)
    {
      *element = add_element (self, make_element (self, part->parent), types[part->role]);
      add_attributes (*element, part);
    }
  return *element;
}

/* Empty cells come before what is read after them. */
static void
make_cells_before (AlliesPdfStructure *self, guint number)
{
  for (; self->n_seen < number; self->n_seen++)
    if (needs_element (&self->scene_page->parts[self->n_seen]))
      make_element (self, self->n_seen + 1);
}

static AlliesPdfElement *
find_element (AlliesPdfStructure *self, guint number)
{
  make_cells_before (self, number);
  return make_element (self, number);
}

static void
close_piece (AlliesPdfStructure *self)
{
  if (self->open != NO_PART)
    write_operator (self->page, "EMC\n");
  self->open = NO_PART;
}

static void
open_piece (AlliesPdfStructure *self, AlliesPdfElement *element, const char *type)
{
  guint number = self->n_pieces++;
  HPDF_Stream stream = ((HPDF_PageAttr)self->page->attr)->stream;

  HPDF_Stream_WriteEscapeName (stream, type);
  HPDF_Stream_WriteStr (stream, " <</MCID ");
  HPDF_Stream_WriteInt (stream, (HPDF_INT)number);
  HPDF_Stream_WriteStr (stream, ">> BDC\n");
  allies_pdf_element_add_piece (element, self->page, number);
  g_string_append_printf (self->numbers, "%u 0 R ", allies_pdf_element_get_number (element));
}

/* What is written from right to left stands in the file as it is seen, from left to right; this
 * is how it is read. */
static void
add_words (AlliesPdfStructure *self, AlliesPdfElement *element, const AlliesSceneItem *first)
{
  const AlliesScenePage *page = self->scene_page;
  g_autoptr (GString) words = NULL;

  if (!self->has_leftward)
    return;
  words = g_string_new (NULL);
  for (const AlliesSceneItem *item = first; item < page->items + page->n_items; item++)
    if (item->kind == ALLIES_ITEM_TEXT && item->part == first->part)
      {
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                                allies_scene_text_skip_mark (item->text.string));
        if (first->part == 0 || !allies_role_holds_texts (get_part (self, first->part)->role))
          break;
      }
  if (allies_scene_text_has_leftward (words->str))
    add_text (element, "ActualText", words->str);
}

/* Returns: whether nothing of the part was drawn before */
static gboolean
is_first (AlliesPdfStructure *self, guint part)
{
  return self->elements[part - 1] == NULL || allies_pdf_element_is_empty (self->elements[part - 1]);
}

/* Returns: the part that the item is a piece of, or DECORATION; 0 for a paragraph of its own */
static guint
find_part (AlliesPdfStructure *self, const AlliesSceneItem *item)
{
  const AlliesScenePart *part = item->part != 0 ? get_part (self, item->part) : NULL;

  if (part != NULL && part->role == ALLIES_ROLE_FIGURE)
    return item->part;
  if (item->kind != ALLIES_ITEM_TEXT || (part != NULL && part->role == ALLIES_ROLE_DECORATION))
    return DECORATION;
  return part != NULL && allies_role_holds_texts (part->role) ? item->part : 0;
}

static gboolean
is_within (const AlliesSceneItem *text, const AlliesBox *box)
{
  AlliesBox line = allies_scene_item_get_box (text);

  return allies_box_contains (box, line.x + line.width / 2, line.y + line.height / 2);
}

/* Returns: number of the part that the link belongs to, 0 for the page */
static guint
find_linked_part (AlliesPdfStructure *self, const AlliesSceneItem *link)
{
  if (link->part != 0 && get_part (self, link->part)->role == ALLIES_ROLE_LINK)
    return link->part;
  for (const AlliesSceneItem *item = link; item > self->scene_page->items; item--)
    if (item[-1].kind == ALLIES_ITEM_TEXT && item[-1].part != 0
        && is_within (&item[-1], &link->link.box))
      return item[-1].part;
  return 0;
}

static AlliesPdfElement *
find_link_element (AlliesPdfStructure *self, const AlliesSceneItem *link)
{
  guint number = find_linked_part (self, link);
  AlliesPdfElement *element = find_element (self, number);

  if (number != 0 && get_part (self, number)->role == ALLIES_ROLE_LINK)
    return element;
  return add_element (self, element, types[ALLIES_ROLE_LINK]);
}

gboolean
allies_pdf_structure_is_possible (void)
{
  return strcmp (HPDF_GetVersion (), HPDF_VERSION_TEXT) == 0;
}

gpointer
allies_pdf_structure_new_text (HPDF_MMgr memory, const char *text)
{
  g_autoptr (GByteArray) bytes = NULL;

  if (g_str_is_ascii (text) && strlen (text) <= MOST_UNITS)
    return HPDF_String_New (memory, text, NULL);
  bytes = encode (text);
  return HPDF_Binary_New (memory, bytes->data, bytes->len);
}

AlliesPdfStructure *
allies_pdf_structure_new (HPDF_Doc pdf)
{
  AlliesPdfStructure *self;
  HPDF_Array kids;

  g_return_val_if_fail (pdf != NULL, NULL);

  if (!allies_pdf_structure_is_possible ())
    return NULL;
  self = g_new0 (AlliesPdfStructure, 1);
  self->pdf = pdf;
  self->open = NO_PART;
  self->links = g_ptr_array_new ();
  self->made = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_pdf_element_free);
  self->root = HPDF_Dict_New (pdf->mmgr);
  HPDF_Xref_Add (pdf->xref, self->root);
  HPDF_Dict_AddName (self->root, "Type", "StructTreeRoot");
  self->document = keep_element (self, self->root, "Document");
  kids = HPDF_Array_New (pdf->mmgr);
  HPDF_Dict_Add (self->root, "K", kids);
  HPDF_Array_Add (kids, allies_pdf_element_get_object (self->document));
  self->numbers = g_string_new ("/Nums [");
  return self;
}

void
allies_pdf_structure_free (AlliesPdfStructure *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->made);
  g_string_free (self->numbers, TRUE);
  g_free (self->elements);
  g_free (self);
}

static gboolean
has_leftward (const AlliesScenePage *page)
{
  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].kind == ALLIES_ITEM_TEXT
        && allies_scene_text_has_leftward (page->items[i].text.string))
      return TRUE;
  return FALSE;
}

void
allies_pdf_structure_begin_page (AlliesPdfStructure *self,
                                 HPDF_Page page,
                                 guint index,
                                 const AlliesScenePage *scene_page)
{
  g_return_if_fail (self != NULL && scene_page != NULL && self->open == NO_PART);

  self->page = page;
  self->scene_page = scene_page;
  self->has_leftward = has_leftward (scene_page);
  self->n_pages = index + 1;
  self->n_seen = 0;
  g_free (self->elements);
  self->elements = g_new0 (AlliesPdfElement *, MAX (scene_page->n_parts, 1));
  self->section = add_element (self, self->document, "Sect");
  self->n_pieces = 0;
  g_string_append_printf (self->numbers, "%u [", index);
  HPDF_Dict_AddNumber (page, "StructParents", (HPDF_INT32)index);
  HPDF_Dict_AddName (page, "Tabs", "S");
}

void
allies_pdf_structure_enter (AlliesPdfStructure *self, const AlliesSceneItem *item)
{
  guint part;

  g_return_if_fail (self != NULL && self->scene_page != NULL && item != NULL);

  part = find_part (self, item);
  if (part != 0 && part == self->open)
    return;
  close_piece (self);
  if (part == DECORATION)
    write_operator (self->page, "/Artifact BMC\n");
  else if (part == 0)
    {
      AlliesPdfElement *element = add_element (self, find_element (self, item->part), "P");

      add_words (self, element, item);
      open_piece (self, element, "P");
    }
  else
    {
      gboolean first = is_first (self, part) && get_part (self, part)->role != ALLIES_ROLE_FIGURE;
      AlliesPdfElement *element = find_element (self, part);

      if (first)
        add_words (self, element, item);
      open_piece (self, element, types[get_part (self, part)->role]);
    }
  self->open = part;
}

void
allies_pdf_structure_add_link (AlliesPdfStructure *self,
                               const AlliesSceneItem *item,
                               HPDF_Annotation annotation,
                               const char *words)
{
  AlliesPdfElement *element;

  g_return_if_fail (self != NULL && self->scene_page != NULL && item != NULL && words != NULL);

  element = find_link_element (self, item);
  allies_pdf_element_add_link (element, self->page, annotation);
  HPDF_Dict_Add (annotation, "Contents", allies_pdf_structure_new_text (self->pdf->mmgr, words));
  g_ptr_array_add (self->links, element);
  g_ptr_array_add (self->links, annotation);
}

void
allies_pdf_structure_end_page (AlliesPdfStructure *self)
{
  g_return_if_fail (self != NULL && self->scene_page != NULL);

  close_piece (self);
  make_cells_before (self, self->scene_page->n_parts);
  g_string_append (self->numbers, "]\n");
  self->scene_page = NULL;
}

static HPDF_STATUS
write_numbers_cb (HPDF_Dict tree, HPDF_Stream stream)
{
  return HPDF_Stream_WriteStr (stream, tree->attr);
}

void
allies_pdf_structure_end (AlliesPdfStructure *self)
{
  HPDF_Dict tree;
  HPDF_Dict mark;

  g_return_if_fail (self != NULL && self->scene_page == NULL);

  for (guint i = 0; i < self->links->len; i += 2)
    {
      HPDF_INT32 key = (HPDF_INT32)(self->n_pages + i / 2);

      g_string_append_printf (self->numbers, "%d %u 0 R\n", key,
                              allies_pdf_element_get_number (self->links->pdata[i]));
      HPDF_Dict_AddNumber (self->links->pdata[i + 1], "StructParent", key);
    }
  tree = HPDF_Dict_New (self->pdf->mmgr);
  g_string_append (self->numbers, "]\n");
  tree->attr = self->numbers->str;
  tree->write_fn = write_numbers_cb;
  HPDF_Dict_Add (self->root, "ParentTree", tree);
  HPDF_Dict_AddNumber (self->root, "ParentTreeNextKey",
                       (HPDF_INT32)(self->n_pages + self->links->len / 2));
  mark = HPDF_Dict_New (self->pdf->mmgr);
  HPDF_Dict_AddBoolean (mark, "Marked", HPDF_TRUE);
  HPDF_Dict_Add (self->pdf->catalog, "MarkInfo", mark);
  HPDF_Dict_Add (self->pdf->catalog, "StructTreeRoot", self->root);
}

void
allies_pdf_structure_begin_words (HPDF_Page page, const char *text)
{
  g_autoptr (GByteArray) bytes = encode (text);
  g_autoptr (GString) begin = g_string_new ("/Span <</ActualText <");

  for (guint i = 0; i < bytes->len; i++)
    g_string_append_printf (begin, "%02X", bytes->data[i]);
  g_string_append (begin, ">>> BDC\n");
  write_operator (page, begin->str);
}

void
allies_pdf_structure_end_words (HPDF_Page page)
{
  write_operator (page, "EMC\n");
}
