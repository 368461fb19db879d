/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/missing-panel.h"

#include "app/children.h"
#include "scoring/missing.h"

#include <glib/gi18n-lib.h>

struct _AlliesMissingPanel
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkLabel *unranked;
  GtkExpander *expander;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (AlliesMissingPanel, allies_missing_panel, GTK_TYPE_WIDGET)

static char *
dup_counts (guint open, guint unknown)
{
  g_autofree char *first = g_strdup_printf (ngettext ("%u open", "%u open", open), open);
  g_autofree char *second =
      g_strdup_printf (ngettext ("%u not known", "%u not known", unknown), unknown);

  if (open > 0 && unknown > 0)
    return g_strdup_printf ("%s, %s", first, second);
  return g_strdup (open > 0 ? first : second);
}

static GtkWidget *
new_row (const AlliesMissing *missing)
{
  g_autofree char *counts = dup_counts (missing->open, missing->unknown);
  g_autofree char *text =
      g_strdup_printf ("%s · %s", allies_capability_get_name (missing->capability), counts);
  GtkWidget *row = gtk_button_new_with_label (text);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (row))), 0);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (row))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-question");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    allies_question_get_id (missing->first));
  gtk_widget_set_tooltip_text (row, _ ("Go to the first of these questions"));
  gtk_widget_add_css_class (row, "flat");
  return row;
}

static void
append_name (GString *names, const AlliesMissing *missing)
{
  if (missing->partial)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                            allies_capability_get_name (missing->capability));
}

static void
show_sentences (AlliesMissingPanel *self, guint open, guint unknown, const char *unranked)
{
  g_autofree char *counts = dup_counts (open, unknown);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("What is missing: %s question", "What is missing: %s questions", open + unknown),
      counts);
  g_autofree char *names = g_strdup_printf (_ ("Too little is answered to rank: %s."), unranked);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->unranked, names);
  gtk_widget_set_visible (GTK_WIDGET (self->unranked), *unranked != '\0');
}

static void
allies_missing_panel_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_missing_panel_parent_class)->dispose (object);
}

static void
allies_missing_panel_class_init (AlliesMissingPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_missing_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/missing-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesMissingPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesMissingPanel, unranked);
  gtk_widget_class_bind_template_child (widget_class, AlliesMissingPanel, expander);
  gtk_widget_class_bind_template_child (widget_class, AlliesMissingPanel, list);
}

static void
allies_missing_panel_init (AlliesMissingPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_missing_panel_show (AlliesMissingPanel *panel, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_MISSING_PANEL (panel) && results != NULL);

  g_autoptr (GArray) list = allies_missing_list (allies_results_get_score (results));
  g_autoptr (GString) unranked = g_string_new (NULL);
  guint open = 0;
  guint unknown = 0;

  allies_children_clear (panel->list);
  for (guint i = 0; i < list->len; i++)
    {
      const AlliesMissing *missing = &g_array_index (list, AlliesMissing, i);

      open += missing->open;
      unknown += missing->unknown;
      append_name (unranked, missing);
      gtk_box_append (panel->list, new_row (missing));
    }
  gtk_widget_set_visible (GTK_WIDGET (panel), list->len > 0);
  if (list->len > 0)
    show_sentences (panel, open, unknown, unranked->str);
}
