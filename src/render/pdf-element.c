/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-element.h"

#define NUMBER_OF_OBJECT 0x00ffffff

/* An element, a piece of a page where there is no object, or a link where there is a page. */
typedef struct
{
  HPDF_Dict object;
  HPDF_Page page;
  guint number;
} Kid;

struct _AlliesPdfElement
{
  HPDF_Dict object;
  HPDF_Dict parent;
  const char *type;
  HPDF_Page page;  /* of its pieces */
  guint n_columns; /* 0 unless it is a header */
  guint n_kids;
  Kid first;
  GArray *others; /* of Kid; NULL for none */
};

static guint
get_number (HPDF_Dict object)
{
  return object->header.obj_id & NUMBER_OF_OBJECT;
}

static void
append_kid (GString *text, const Kid *kid)
{
  if (kid->object == NULL)
    g_string_append_printf (text, "%u ", kid->number);
  else if (kid->page == NULL)
    g_string_append_printf (text, "%u 0 R ", get_number (kid->object));
  else
    g_string_append_printf (text, "<</Type /OBJR /Obj %u 0 R /Pg %u 0 R>> ",
                            get_number (kid->object), get_number (kid->page));
}

static void
append_kids (GString *text, const AlliesPdfElement *self)
{
  if (self->n_kids == 0)
    return;
  g_string_append (text, self->n_kids > 1 ? "/K [" : "/K ");
  append_kid (text, &self->first);
  for (guint i = 0; self->others != NULL && i < self->others->len; i++)
    append_kid (text, &g_array_index (self->others, Kid, i));
  g_string_append (text, self->n_kids > 1 ? "]\n" : "\n");
}

static void
append_columns (GString *text, guint n)
{
  if (n == 0)
    return;
  g_string_append (text, "/A <</O /Table /Scope /Column");
  if (n > 1)
    g_string_append_printf (text, " /ColSpan %u", n);
  g_string_append (text, ">>\n");
}

/* Called by the library for each object while it writes the document. */
static HPDF_STATUS
write_cb (HPDF_Dict object, HPDF_Stream stream)
{
  const AlliesPdfElement *self = object->attr;
  g_autoptr (GString) text = g_string_sized_new (128);

  g_string_append_printf (text, "/S /%s\n/P %u 0 R\n", self->type, get_number (self->parent));
  if (self->page != NULL)
    g_string_append_printf (text, "/Pg %u 0 R\n", get_number (self->page));
  append_columns (text, self->n_columns);
  append_kids (text, self);
  return HPDF_Stream_WriteStr (stream, text->str);
}

static void
add_kid (AlliesPdfElement *self, const Kid *kid)
{
  if (self->n_kids++ == 0)
    {
      self->first = *kid;
      return;
    }
  if (self->others == NULL)
    self->others = g_array_new (FALSE, FALSE, sizeof (Kid));
  g_array_append_vals (self->others, kid, 1);
}

AlliesPdfElement *
allies_pdf_element_new (HPDF_Doc pdf, HPDF_Dict parent, const char *type)
{
  AlliesPdfElement *self;

  g_return_val_if_fail (pdf != NULL && parent != NULL && type != NULL, NULL);

  self = g_new0 (AlliesPdfElement, 1);
  self->parent = parent;
  self->type = type;
  self->object = HPDF_Dict_New (pdf->mmgr);
  HPDF_Xref_Add (pdf->xref, self->object);
  self->object->attr = self;
  self->object->write_fn = write_cb;
  return self;
}

void
allies_pdf_element_free (AlliesPdfElement *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->others, g_array_unref);
  g_free (self);
}

HPDF_Dict
allies_pdf_element_get_object (AlliesPdfElement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->object;
}

guint
allies_pdf_element_get_number (AlliesPdfElement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_number (self->object);
}

gboolean
allies_pdf_element_is_empty (AlliesPdfElement *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_kids == 0;
}

void
allies_pdf_element_set_columns (AlliesPdfElement *self, guint n)
{
  g_return_if_fail (self != NULL && n > 0);

  self->n_columns = n;
}

void
allies_pdf_element_add_element (AlliesPdfElement *self, AlliesPdfElement *kid)
{
  g_return_if_fail (self != NULL && kid != NULL && kid->parent == self->object);

  add_kid (self, &(Kid){ .object = kid->object });
}

void
allies_pdf_element_add_piece (AlliesPdfElement *self, HPDF_Page page, guint number)
{
  g_return_if_fail (self != NULL && page != NULL);

  self->page = page;
  add_kid (self, &(Kid){ .number = number });
}

void
allies_pdf_element_add_link (AlliesPdfElement *self, HPDF_Page page, HPDF_Annotation annotation)
{
  g_return_if_fail (self != NULL && page != NULL && annotation != NULL);

  add_kid (self, &(Kid){ .object = annotation, .page = page });
}
