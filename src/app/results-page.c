/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/results-page.h"

#include "app/capability-detail.h"
#include "app/chart-panel.h"
#include "app/peers-panel.h"
#include "app/results-tables.h"
#include "app/targets-panel.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesResultsPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *answered;
  AlliesPeersPanel *peers;
  AlliesChartPanel *pillars;
  AlliesChartPanel *capabilities;
  AlliesChartPanel *gaps;
  AlliesTargetsPanel *targets;
  AlliesCapabilityDetail *detail;
  GtkWidget *back;
  GtkWidget *go;
  char *capability;
  double place; /* where the overview was scrolled to */
};

G_DEFINE_FINAL_TYPE (AlliesResultsPage, allies_results_page, ALLIES_TYPE_PAGE)

static AlliesCapability *
get_capability (AlliesResultsPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  return self->capability != NULL && session != NULL
             ? allies_model_find_capability (allies_session_get_model (session), self->capability)
             : NULL;
}

static gboolean
has_results (AlliesResults *results)
{
  guint n = 0;
  const AlliesScoreEntry *entries =
      allies_score_get_capabilities (allies_results_get_score (results), &n);

  for (guint i = 0; i < n; i++)
    if (!isnan (entries[i].score) && !entries[i].partial)
      return TRUE;
  return FALSE;
}

static void
show_sentences (AlliesResultsPage *self, AlliesSession *session, AlliesResults *results)
{
  g_autofree char *finding = allies_findings_standing (results);
  g_autofree char *title = g_strdup_printf ("%s.", finding);
  g_autofree char *count = NULL;
  guint answered = 0;
  guint applicable = 0;

  allies_score_count (allies_results_get_score (results), &answered, &applicable);
  count = g_strdup_printf (_ ("%u of %u questions answered"), answered, applicable);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->answered, count);
  allies_peers_panel_show (self->peers, session);
}

static void
show_overview (AlliesResultsPage *self, AlliesSession *session, AlliesResults *results)
{
  show_sentences (self, session, results);
  allies_chart_panel_set_chart (self->pillars, ALLIES_CHART_PILLARS, results);
  allies_chart_panel_set_chart (self->capabilities, ALLIES_CHART_CAPABILITIES, results);
  allies_chart_panel_set_chart (self->gaps, ALLIES_CHART_GAPS, results);
  allies_results_tables_show_pillars (allies_chart_panel_get_table (self->pillars), results,
                                      allies_session_get_segment (session));
  allies_results_tables_show_capabilities (allies_chart_panel_get_table (self->capabilities),
                                           results, FALSE);
  allies_results_tables_show_capabilities (allies_chart_panel_get_table (self->gaps), results,
                                           TRUE);
  allies_targets_panel_show (self->targets, session);
}

static void
allies_results_page_update (AlliesPage *page)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (page);
  AlliesSession *session = allies_page_get_session (page);
  AlliesResults *results = allies_session_get_results (session);
  AlliesCapability *capability = get_capability (self);

  if (!has_results (results))
    {
      gtk_stack_set_visible_child_name (self->views, "empty");
      return;
    }
  show_overview (self, session, results);
  if (capability != NULL)
    allies_capability_detail_show (self->detail, session, capability);
  gtk_stack_set_visible_child_name (self->views, capability != NULL ? "detail" : "overview");
}

static void
scroll_to (AlliesResultsPage *self, double place)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

/* Only a capability has answers of its own to show. */
static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (widget);
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  if (session == NULL
      || allies_model_find_capability (allies_session_get_model (session),
                                       g_variant_get_string (parameter, NULL))
             == NULL)
    return;
  self->place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  g_free (self->capability);
  self->capability = g_variant_dup_string (parameter, NULL);
  allies_results_page_update (ALLIES_PAGE (self));
  scroll_to (self, 0);
  gtk_widget_grab_focus (self->back);
}

static gboolean
scroll_back_cb (gpointer user_data)
{
  AlliesResultsPage *self = user_data;

  scroll_to (self, self->place);
  return G_SOURCE_REMOVE;
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (widget);

  if (self->capability == NULL)
    return;
  g_clear_pointer (&self->capability, g_free);
  allies_page_update (ALLIES_PAGE (self));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_idle_add_full (G_PRIORITY_LOW, scroll_back_cb, g_object_ref (self), g_object_unref);
}

static void
activated_cb (AlliesChartPanel *panel, const char *subject, AlliesResultsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "results.show", "s", subject);
}

static void
allies_results_page_enter (AlliesPage *page)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (page);
  const char *view = gtk_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (view, "empty") == 0)
    gtk_widget_grab_focus (self->go);
  else if (g_strcmp0 (view, "detail") == 0)
    gtk_widget_grab_focus (self->back);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pillars), GTK_DIR_TAB_FORWARD);
  if (self->capability == NULL)
    scroll_to (self, 0);
}

static void
allies_results_page_commit (AlliesPage *page)
{
  allies_capability_detail_commit (ALLIES_RESULTS_PAGE (page)->detail);
}

/* Where one was looking at a capability, another one takes its place. */
static gboolean
allies_results_page_reveal (AlliesPage *page, const char *key)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (page);
  gboolean importance = g_str_has_prefix (key, "importance/");
  const char *id = strrchr (key, '/');

  if (g_str_has_prefix (key, "comparison/"))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "results.back", NULL);
      allies_peers_panel_enter (self->peers);
      return TRUE;
    }
  if (!importance && !g_str_has_prefix (key, "target/"))
    return FALSE;
  if (self->capability != NULL && !g_str_equal (self->capability, id + 1))
    gtk_widget_activate_action (GTK_WIDGET (self), "results.show", "s", id + 1);
  if (self->capability != NULL)
    allies_capability_detail_enter (self->detail, importance);
  else
    allies_targets_panel_enter (self->targets, id + 1, importance);
  return TRUE;
}

static void
allies_results_page_finalize (GObject *object)
{
  g_free (ALLIES_RESULTS_PAGE (object)->capability);
  G_OBJECT_CLASS (allies_results_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, answered);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, peers);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, pillars);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, capabilities);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, targets);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, back);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, go);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
allies_results_page_class_init (AlliesResultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_results_page_finalize;
  ALLIES_PAGE_CLASS (klass)->update = allies_results_page_update;
  ALLIES_PAGE_CLASS (klass)->commit = allies_results_page_commit;
  ALLIES_PAGE_CLASS (klass)->reveal = allies_results_page_reveal;
  ALLIES_PAGE_CLASS (klass)->enter = allies_results_page_enter;
  gtk_widget_class_install_action (widget_class, "results.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "results.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "results.back", NULL);
  bind_template (widget_class);
}

static void
allies_results_page_init (AlliesResultsPage *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  g_type_ensure (ALLIES_TYPE_CAPABILITY_DETAIL);
  g_type_ensure (ALLIES_TYPE_PEERS_PANEL);
  g_type_ensure (ALLIES_TYPE_TARGETS_PANEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_results_tables_init_pillars (allies_chart_panel_get_table (self->pillars));
  allies_results_tables_init_capabilities (allies_chart_panel_get_table (self->capabilities));
  allies_results_tables_init_capabilities (allies_chart_panel_get_table (self->gaps));
}
