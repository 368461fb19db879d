/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/closing-rows.h"

#include "app/children.h"
#include "dossier/year-closing.h"
#include "report/calendar-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_day (const char *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  if (local == NULL)
    return g_strdup (time);
  /* Translators: a day, the name of a month, a year */
  return g_strdup_printf (_ ("%d %s %d"), g_date_time_get_day_of_month (local),
                          allies_calendar_words_get_month ((guint)g_date_time_get_month (local)),
                          g_date_time_get_year (local));
}

static char *
dup_event (AlliesClosing *closing)
{
  g_autofree char *day = dup_day (allies_closing_get_time (closing));
  const char *by = allies_closing_get_by (closing);
  const char *why = allies_closing_get_why (closing);
  gboolean is_known = *by != '\0';

  if (allies_closing_get_state (closing) == ALLIES_CLOSING_CLOSED)
    return is_known ? g_strdup_printf (_ ("closed on %s by %s"), day, by)
                    : g_strdup_printf (_ ("closed on %s"), day);
  return is_known ? g_strdup_printf (_ ("reopened on %s by %s because “%s”"), day, by, why)
                  : g_strdup_printf (_ ("reopened on %s because “%s”"), day, why);
}

char *
allies_closing_rows_dup_history (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autoptr (GPtrArray) closings = allies_year_closing_list (dossier, year);
  g_autoptr (GString) text = g_string_new (NULL);

  if (closings->len == 0)
    return NULL;
  for (guint i = 0; i < closings->len; i++)
    {
      g_autofree char *event = dup_event (closings->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", event);
    }
  /* Translators: a year, then what was done with it, such as "closed on 3 March 2027" */
  return g_strdup_printf (_ ("%u: %s."), year, text->str);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_button (guint year, gboolean is_closed)
{
  g_autofree char *text =
      is_closed ? g_strdup_printf (_ ("Reopen %u…"), year) : g_strdup_printf (_ ("Close %u"), year);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  is_closed ? "win.ask-reopen" : "win.close-year");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int)year);
  return button;
}

static void
add_row (GtkBox *box, AlliesDossier *dossier, guint year)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *history = allies_closing_rows_dup_history (dossier, year);
  g_autofree char *open = g_strdup_printf (_ ("%u: open."), year);
  g_autoptr (GError) missing = NULL;
  gboolean is_closed = allies_year_closing_is_closed (dossier, year);
  gboolean can_close = allies_year_closing_check (dossier, year, &missing);

  gtk_box_append (GTK_BOX (texts), new_label (history != NULL ? history : open, NULL));
  if (!is_closed && !can_close)
    gtk_box_append (GTK_BOX (texts), new_label (missing->message, "muted"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), texts);
  if (is_closed || can_close)
    gtk_box_append (GTK_BOX (row), new_button (year, is_closed));
  gtk_box_append (box, row);
}

void
allies_closing_rows_show (GtkBox *box, AlliesSession *session)
{
  g_return_if_fail (GTK_IS_BOX (box) && ALLIES_IS_SESSION (session));

  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  allies_children_clear (box);
  for (guint i = years->len; i > 0; i--)
    add_row (box, dossier, g_array_index (years, guint, i - 1));
}
