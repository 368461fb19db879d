/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/differences-page.h"

#include "app/chart-panel.h"
#include "app/children.h"
#include "app/conflict-chooser.h"
#include "app/difference-detail.h"
#include "app/difference-row.h"
#include "app/explanation-view.h"
#include "app/finishing.h"
#include "app/results-tables.h"
#include "app/reveal-panel.h"
#include "app/settling.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>

struct _AlliesDifferencesPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  AlliesConflictChooser *conflicts;
  AlliesRevealPanel *reveal;
  GtkLabel *title;
  GtkLabel *optimism;
  GtkLabel *chance;
  GtkLabel *settled;
  GtkProgressBar *settled_bar;
  AlliesChartPanel *map;
  GtkWidget *filters;
  GtkToggleButton *all;
  GtkToggleButton *open;
  GtkToggleButton *done;
  GtkBox *list;
  GtkLabel *nothing;
  AlliesDifferenceDetail *detail;
  AlliesExplanationView *explanation;
  char *question;
  char *last; /* the question that was open before the list */
};

G_DEFINE_FINAL_TYPE (AlliesDifferencesPage, allies_differences_page, ALLIES_TYPE_PAGE)

static AlliesSession *
get_session (AlliesDifferencesPage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

static const AlliesDifference *
get_differences (AlliesDifferencesPage *self, guint *n)
{
  return allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (get_session (self))), n);
}

/* The index of the question that is open; -1 when none is, or when the sides do not differ on it.
 */
static int
find_index (AlliesDifferencesPage *self)
{
  guint n = 0;
  const AlliesDifference *differences = get_differences (self, &n);

  for (guint i = 0; self->question != NULL && i < n; i++)
    if (g_str_equal (differences[i].question, self->question))
      return (int)i;
  return -1;
}

/* Nothing can be shown where a side still answers, nor where nobody has. */
static gboolean
is_shown (AlliesDifferencesPage *self)
{
  AlliesSession *session = get_session (self);

  return session != NULL && allies_session_is_revealed (session)
         && allies_alignment_get_overall (
                allies_results_get_alignment (allies_session_get_results (session)))
                    ->n
                > 0;
}

static void
show_waiting (AlliesDifferencesPage *self)
{
  allies_reveal_panel_show (self->reveal, get_session (self));
  allies_children_clear (self->list);
}

static void
show_sentences (AlliesDifferencesPage *self, AlliesResults *results)
{
  AlliesAlignment *alignment = allies_results_get_alignment (results);
  AlliesWeightedKappa kappa = allies_alignment_get_kappa (alignment);
  g_autofree char *finding = allies_findings_alignment (results);
  g_autofree char *title = g_strdup_printf ("%s.", finding);
  g_autofree char *leaning = allies_findings_optimism (results);
  g_autofree char *pillars = allies_findings_differences (results);
  g_autofree char *both = g_strdup_printf ("%s. %s.", pillars, leaning);
  g_autofree char *beyond =
      allies_findings_chance (&kappa, allies_alignment_get_overall (alignment)->n);
  g_autofree char *chance = g_strdup_printf ("%s.", beyond);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->optimism, g_str_equal (pillars, finding) ? leaning : both);
  gtk_label_set_label (self->chance, chance);
}

static void
show_settled (AlliesDifferencesPage *self)
{
  guint total = 0;
  guint settled = allies_settling_count (get_session (self), &total);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u of %u difference settled", "%u of %u differences settled", total), settled,
      total);

  gtk_label_set_label (self->settled, text);
  gtk_progress_bar_set_fraction (self->settled_bar, total > 0 ? (double)settled / total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->settled_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->settled), total > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->settled_bar), total > 0);
  gtk_widget_set_visible (self->filters, total > 0);
}

static gboolean
is_listed (AlliesDifferencesPage *self, const char *question)
{
  gboolean is_settled = allies_settling_get (get_session (self), question) != NULL;

  if (gtk_toggle_button_get_active (self->open))
    return !is_settled;
  return is_settled || !gtk_toggle_button_get_active (self->done);
}

static void
show_list (AlliesDifferencesPage *self)
{
  guint n = 0;
  guint shown = 0;
  const AlliesDifference *differences = get_differences (self, &n);

  allies_children_clear (self->list);
  for (guint i = 0; i < n; i++)
    if (is_listed (self, differences[i].question))
      {
        gtk_box_append (self->list,
                        allies_difference_row_new (get_session (self), &differences[i]));
        shown++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), shown == 0);
  gtk_label_set_label (self->nothing,
                       n == 0 ? _ ("You differ on no question: there is nothing to settle.")
                       : gtk_toggle_button_get_active (self->open) ? _ ("Everything is settled.")
                                                                   : _ ("Nothing is settled yet."));
}

static void
show_overview (AlliesDifferencesPage *self)
{
  AlliesResults *results = allies_session_get_results (get_session (self));

  show_sentences (self, results);
  show_settled (self);
  allies_chart_panel_set_chart (self->map, ALLIES_CHART_DIFFERENCES, NULL, results);
  allies_results_tables_show_alignment (allies_chart_panel_get_table (self->map), results);
  show_list (self);
}

static void
allies_differences_page_update (AlliesPage *page)
{
  AlliesDifferencesPage *self = ALLIES_DIFFERENCES_PAGE (page);
  gboolean is_revealed = is_shown (self);
  int index = is_revealed ? find_index (self) : -1;

  allies_conflict_chooser_show (self->conflicts, get_session (self));
  if (is_revealed)
    allies_explanation_view_refresh (self->explanation,
                                     allies_session_get_results (get_session (self)));
  else
    allies_explanation_view_close (self->explanation);
  if (!is_revealed)
    show_waiting (self);
  else if (index >= 0)
    allies_difference_detail_show (self->detail, get_session (self), (guint)index);
  else
    show_overview (self);
  gtk_stack_set_visible_child_name (self->views, !is_revealed ? "waiting"
                                                 : index >= 0 ? "detail"
                                                              : "overview");
}

static void
scroll_up (AlliesDifferencesPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* The row that one comes back from, once it has its place. */
static gboolean
focus_last_cb (gpointer user_data)
{
  AlliesDifferencesPage *self = user_data;

  if (self->question != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

      if (g_strcmp0 (g_variant_get_string (target, NULL), self->last) == 0)
        {
          gtk_widget_grab_focus (row);
          return G_SOURCE_REMOVE;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
  return G_SOURCE_REMOVE;
}

static void
open_question (AlliesDifferencesPage *self, const char *question)
{
  if (!is_shown (self))
    return;
  allies_page_commit (ALLIES_PAGE (self));
  allies_explanation_view_close (self->explanation);
  g_free (self->question);
  self->question = g_strdup (question);
  allies_page_update (ALLIES_PAGE (self));
  scroll_up (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

static void
go_back (AlliesDifferencesPage *self)
{
  if (self->question == NULL)
    return;
  allies_page_commit (ALLIES_PAGE (self));
  g_free (self->last);
  self->last = g_steal_pointer (&self->question);
  allies_page_update (ALLIES_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
  g_idle_add_full (G_PRIORITY_LOW, focus_last_cb, g_object_ref (self), g_object_unref);
}

/* Over those that the list shows, and back to the list at its ends. */
static void
move (AlliesDifferencesPage *self, int by)
{
  guint n = 0;
  const AlliesDifference *differences = get_differences (self, &n);
  int index = find_index (self);

  if (index < 0)
    return;
  allies_page_commit (ALLIES_PAGE (self));
  for (int i = index + by; i >= 0 && i < (int)n; i += by)
    if (is_listed (self, differences[i].question))
      {
        g_autofree char *question = g_strdup (differences[i].question);

        open_question (self, question);
        return;
      }
  go_back (self);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_question (ALLIES_DIFFERENCES_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
explain_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDifferencesPage *self = ALLIES_DIFFERENCES_PAGE (widget);

  if (is_shown (self))
    allies_explanation_view_open (
        self->explanation, allies_session_get_results (get_session (self)),
        g_variant_get_string (parameter, NULL), GTK_WIDGET (self->scroller));
}

static void
next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (is_shown (ALLIES_DIFFERENCES_PAGE (widget)))
    move (ALLIES_DIFFERENCES_PAGE (widget), 1);
}

static void
previous_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (is_shown (ALLIES_DIFFERENCES_PAGE (widget)))
    move (ALLIES_DIFFERENCES_PAGE (widget), -1);
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (is_shown (ALLIES_DIFFERENCES_PAGE (widget)))
    go_back (ALLIES_DIFFERENCES_PAGE (widget));
}

static void
filter_cb (GtkToggleButton *filter, AlliesDifferencesPage *self)
{
  if (gtk_toggle_button_get_active (filter) && is_shown (self))
    show_list (self);
}

/* A capability of the map opens its largest difference. */
static void
activated_cb (AlliesChartPanel *panel, const char *subject, AlliesDifferencesPage *self)
{
  AlliesModel *model = allies_session_get_model (get_session (self));
  AlliesCapability *capability = allies_model_find_capability (model, subject);
  guint n = 0;
  const AlliesDifference *differences = get_differences (self, &n);

  for (guint i = 0; capability != NULL && i < n; i++)
    if (allies_model_find_capability_of (model, differences[i].question) == capability)
      {
        gtk_widget_activate_action (GTK_WIDGET (self), "differences.show", "s",
                                    differences[i].question);
        return;
      }
}

static void
allies_differences_page_commit (AlliesPage *page)
{
  AlliesDifferencesPage *self = ALLIES_DIFFERENCES_PAGE (page);

  if (self->question != NULL)
    allies_difference_detail_commit (self->detail);
}

/* A key reads "agreement/2026/data.single-view.identity". */
static gboolean
allies_differences_page_reveal (AlliesPage *page, const char *key)
{
  AlliesDifferencesPage *self = ALLIES_DIFFERENCES_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (key, "/", -1);

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "agreement"))
    return FALSE;
  allies_session_set_year (get_session (self), g_ascii_strtoull (parts[1], NULL, 10));
  open_question (self, parts[2]);
  return TRUE;
}

static void
allies_differences_page_enter (AlliesPage *page)
{
  AlliesDifferencesPage *self = ALLIES_DIFFERENCES_PAGE (page);
  const char *view;

  /* whoever looks here has seen what the other answered */
  if (is_shown (self))
    allies_finishing_seal (get_session (self));
  view = gtk_stack_get_visible_child_name (self->views);
  if (allies_explanation_view_is_open (self->explanation))
    gtk_widget_grab_focus (GTK_WIDGET (self->explanation));
  else if (g_strcmp0 (view, "waiting") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->reveal));
  else if (g_strcmp0 (view, "detail") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->detail));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->map), GTK_DIR_TAB_FORWARD);
  if (self->question == NULL)
    scroll_up (self);
}

static void
allies_differences_page_finalize (GObject *object)
{
  g_free (ALLIES_DIFFERENCES_PAGE (object)->question);
  g_free (ALLIES_DIFFERENCES_PAGE (object)->last);
  G_OBJECT_CLASS (allies_differences_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/differences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, reveal);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, optimism);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, chance);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, settled);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, settled_bar);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, map);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, all);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, open);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, done);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, list);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, detail);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferencesPage, explanation);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
allies_differences_page_class_init (AlliesDifferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlliesPageClass *page_class = ALLIES_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_differences_page_finalize;
  page_class->update = allies_differences_page_update;
  page_class->commit = allies_differences_page_commit;
  page_class->reveal = allies_differences_page_reveal;
  page_class->enter = allies_differences_page_enter;
  gtk_widget_class_install_action (widget_class, "differences.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "differences.explain", "s", explain_action_cb);
  gtk_widget_class_install_action (widget_class, "differences.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "differences.previous", NULL, previous_action_cb);
  gtk_widget_class_install_action (widget_class, "differences.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "differences.back", NULL);
  bind_template (widget_class);
}

static void
allies_differences_page_init (AlliesDifferencesPage *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  g_type_ensure (ALLIES_TYPE_DIFFERENCE_DETAIL);
  g_type_ensure (ALLIES_TYPE_CONFLICT_CHOOSER);
  g_type_ensure (ALLIES_TYPE_REVEAL_PANEL);
  g_type_ensure (ALLIES_TYPE_EXPLANATION_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_results_tables_init_alignment (allies_chart_panel_get_table (self->map));
}
