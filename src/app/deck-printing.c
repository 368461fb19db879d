/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-printing.h"

#include "app/deck-making.h"
#include "app/fonts.h"
#include "app/presenting.h"
#include "render/cairo-renderer.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesScene *deck;
  AlliesPalette *palette;
} Printing;

static void
printing_free (Printing *printing)
{
  allies_scene_unref (printing->deck);
  allies_palette_free (printing->palette);
  g_free (printing);
}

static const char *
get_paper_name (AlliesPaper paper)
{
  switch (paper)
    {
    case ALLIES_PAPER_A4:
      return GTK_PAPER_NAME_A4;
    case ALLIES_PAPER_LETTER:
      return GTK_PAPER_NAME_LETTER;
    case ALLIES_PAPER_SCREEN:
    case ALLIES_N_PAPERS:
    default:
      return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)
                 ? GTK_PAPER_NAME_LETTER
                 : GTK_PAPER_NAME_A4;
    }
}

static GtkPageSetup *
make_setup (AlliesPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (get_paper_name (paper));

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return setup;
}

/* The pages have margins of their own, so the whole sheet is theirs. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int index, Printing *printing)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  const AlliesScenePage *page = allies_scene_get_page (printing->deck, (guint)index);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / page->width, height / page->height);

  cairo_translate (cairo, (width - page->width * scale) / 2, (height - page->height * scale) / 2);
  cairo_scale (cairo, scale, scale);
  allies_cairo_renderer_draw (allies_fonts_get (), printing->deck, (guint)index, printing->palette,
                              cairo);
}

GtkPrintOperation *
allies_deck_printing_new (AlliesSession *session, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  g_autoptr (AlliesScene) deck = allies_deck_making_new (session, FALSE, error);
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *name = allies_deck_making_dup_name (session, NULL, "pdf");
  GtkPrintOperation *operation;
  Printing *printing;

  if (deck == NULL)
    return NULL;
  setup = make_setup (allies_presentation_get_paper (allies_presenting_get (session)));
  operation = gtk_print_operation_new ();
  printing = g_new0 (Printing, 1);
  printing->deck = g_steal_pointer (&deck);
  printing->palette = allies_deck_making_new_palette (session);
  gtk_print_operation_set_n_pages (operation, (int)allies_scene_get_n_pages (printing->deck));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_object_set_data_full (G_OBJECT (operation), "allies-printing", printing,
                          (GDestroyNotify)printing_free);
  return operation;
}
