/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_PAGE (allies_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlliesPage, allies_page, ALLIES, PAGE, GtkWidget)

/**
 * AlliesPageClass:
 * @update: shows what the session holds now; called only while the page can be seen
 * @commit: keeps what is being typed
 * @reveal: shows what a record of the dossier is about; returns whether it is of this page
 * @enter: takes the focus
 *
 * A part of the window that shows an #AlliesSession, its property "session". Its property "editable"
 * is whether the year shown is open, for templates to bind to.
 */
struct _AlliesPageClass
{
  GtkWidgetClass parent_class;

  void (*update) (AlliesPage *page);
  void (*commit) (AlliesPage *page);
  gboolean (*reveal) (AlliesPage *page, const char *key);
  void (*enter) (AlliesPage *page);
};

/**
 * allies_page_get_session:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AlliesSession *allies_page_get_session (AlliesPage *page);

/**
 * allies_page_commit:
 * @page: a page
 *
 * Keeps what is being typed, as an edit.
 */
void allies_page_commit (AlliesPage *page);

/**
 * allies_page_reveal:
 * @page: a page
 * @key: key of a record of the dossier
 *
 * Returns: whether the record is of this page, which shows it now
 */
gboolean allies_page_reveal (AlliesPage *page, const char *key);

/**
 * allies_page_enter:
 * @page: a page that can be seen
 *
 * Puts the focus where one begins.
 */
void allies_page_enter (AlliesPage *page);

/**
 * allies_page_update:
 * @page: a page
 *
 * Shows the session anew, now when the page can be seen and else when it is.
 */
void allies_page_update (AlliesPage *page);

G_END_DECLS
