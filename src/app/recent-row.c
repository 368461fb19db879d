/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recent-row.h"

#include "app/children.h"
#include "app/environment.h"

#include <glib/gi18n-lib.h>

struct _AlliesRecentRow
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *path;
  GtkButton *open;
  GtkButton *forget;
};

G_DEFINE_FINAL_TYPE (AlliesRecentRow, allies_recent_row, GTK_TYPE_WIDGET)

static void
allies_recent_row_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_recent_row_parent_class)->dispose (object);
}

static void
allies_recent_row_class_init (AlliesRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_recent_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesRecentRow, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesRecentRow, state);
  gtk_widget_class_bind_template_child (widget_class, AlliesRecentRow, path);
  gtk_widget_class_bind_template_child (widget_class, AlliesRecentRow, open);
  gtk_widget_class_bind_template_child (widget_class, AlliesRecentRow, forget);
}

static void
allies_recent_row_init (AlliesRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_moment (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);
  g_autoptr (GDateTime) here = time != NULL ? g_date_time_to_local (time) : NULL;

  /* Translators: a moment such as "14 September 2026, 10:30" */
  return here != NULL ? g_date_time_format (here, _ ("%-d %B %Y, %H:%M")) : g_strdup (text);
}

static char *
dup_state (const AlliesRecentEntry *entry)
{
  g_autofree char *moment = dup_moment (entry->changed);

  if (entry->side == ALLIES_SIDE_NONE)
    return g_strdup_printf (_ ("%u · changed %s"), entry->year, moment);
  return g_strdup_printf (_ ("%u · %s: %u of %u answered · changed %s"), entry->year,
                          allies_side_get_title (entry->side), entry->answered, entry->total,
                          moment);
}

GtkWidget *
allies_recent_row_new (const AlliesRecentEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  AlliesRecentRow *self = g_object_new (ALLIES_TYPE_RECENT_ROW, NULL);
  const char *title = *entry->organisation != '\0' ? entry->organisation : _ ("Without a name");
  g_autofree char *state = dup_state (entry);
  g_autofree char *path = allies_environment_shorten_path (entry->path);
  g_autofree char *open = g_strdup_printf (_ ("Open %s, %s"), title, state);
  g_autofree char *forget = g_strdup_printf (_ ("Take %s off this list"), title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->path, path);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", entry->path);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->forget), "s", entry->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, open,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget, -1);
  return GTK_WIDGET (self);
}
