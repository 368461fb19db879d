/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/results-page.h"

#include "app/capability-detail.h"
#include "app/chart-panel.h"
#include "app/explanation-view.h"
#include "app/missing-panel.h"
#include "app/peers-panel.h"
#include "app/pillar-filter.h"
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
  AlliesChartPanel *kpis;
  AlliesChartPanel *radar;
  AlliesMissingPanel *missing;
  AlliesPillarFilter *filter;
  GtkDropDown *order;
  AlliesTargetsPanel *targets;
  AlliesCapabilityDetail *detail;
  AlliesExplanationView *explanation;
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
  g_autofree char *finding = allies_findings_places (results);
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

static AlliesChartScope
get_scope (AlliesResultsPage *self)
{
  guint order = gtk_drop_down_get_selected (self->order);

  return (AlliesChartScope){ allies_pillar_filter_get_pillar (self->filter),
                             order < ALLIES_N_GAP_ORDERS ? (AlliesGapOrder)order
                                                         : ALLIES_GAP_ORDER_PRIORITY,
                             0 };
}

/* The charts that the filter and the order of the gaps change. */
static void
show_filtered (AlliesResultsPage *self, AlliesResults *results)
{
  AlliesChartScope scope = get_scope (self);
  g_autofree char *ranked = allies_findings_ranked (results, &scope);

  allies_chart_panel_set_finding (self->gaps, ranked);
  allies_chart_panel_set_chart (self->capabilities, ALLIES_CHART_CAPABILITIES, &scope, results);
  allies_chart_panel_set_chart (self->gaps, ALLIES_CHART_GAPS, &scope, results);
  allies_chart_panel_set_chart (self->kpis, ALLIES_CHART_KPIS, &scope, results);
  allies_results_tables_show_capabilities (allies_chart_panel_get_table (self->capabilities),
                                           results, &scope);
  allies_results_tables_show_ranked (allies_chart_panel_get_table (self->gaps), results, &scope);
  allies_results_tables_show_kpis (allies_chart_panel_get_table (self->kpis), results, &scope);
}

static gboolean
has_kpis (AlliesResults *results)
{
  guint n = 0;

  allies_gaps_get_kpis (allies_results_get_gaps (results), &n);
  return n > 0;
}

static void
show_overview (AlliesResultsPage *self, AlliesSession *session, AlliesResults *results)
{
  const AlliesChartScope whole = { NULL, ALLIES_GAP_ORDER_PRIORITY, 0 };
  g_autofree char *capabilities = allies_findings_capabilities (results);
  g_autofree char *kpis = allies_findings_kpis (results);
  g_autofree char *certainty = allies_findings_certainty (results);

  if (certainty != NULL)
    allies_chart_panel_set_finding (self->pillars, certainty);
  allies_chart_panel_set_finding (self->capabilities, capabilities);
  allies_chart_panel_set_finding (self->kpis, kpis);
  show_sentences (self, session, results);
  allies_missing_panel_show (self->missing, results);
  allies_pillar_filter_show (self->filter, allies_session_get_model (session));
  allies_chart_panel_set_chart (self->pillars, ALLIES_CHART_PILLARS, NULL, results);
  allies_results_tables_show_pillars (allies_chart_panel_get_table (self->pillars), results,
                                      allies_session_get_segment (session));
  show_filtered (self, results);
  gtk_widget_set_visible (GTK_WIDGET (self->kpis), has_kpis (results));
  allies_chart_panel_set_chart (self->radar, ALLIES_CHART_RADAR, NULL, results);
  allies_results_tables_show_capabilities (allies_chart_panel_get_table (self->radar), results,
                                           &whole);
  allies_targets_panel_show (self->targets, session);
}

static void
allies_results_page_update (AlliesPage *page)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (page);
  AlliesSession *session = allies_page_get_session (page);
  AlliesResults *results = allies_session_get_results (session);
  AlliesCapability *capability = get_capability (self);

  allies_explanation_view_refresh (self->explanation, results);
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
scope_changed_cb (AlliesResultsPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  if (session != NULL && allies_session_get_results (session) != NULL)
    show_filtered (self, allies_session_get_results (session));
}

static void
scroll_to (AlliesResultsPage *self, double place)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

/* A question leads to its capability. */
static AlliesCapability *
find_capability (AlliesModel *model, const char *id)
{
  AlliesCapability *capability = allies_model_find_capability (model, id);

  return capability != NULL ? capability : allies_model_find_capability_of (model, id);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (widget);
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));
  AlliesCapability *capability = session != NULL
                                     ? find_capability (allies_session_get_model (session),
                                                        g_variant_get_string (parameter, NULL))
                                     : NULL;

  if (capability == NULL)
    return;
  if (self->capability == NULL)
    self->place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  g_free (self->capability);
  self->capability = g_strdup (allies_capability_get_id (capability));
  allies_results_page_update (ALLIES_PAGE (self));
  scroll_to (self, 0);
  gtk_widget_grab_focus (self->back);
}

static void
explain_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (widget);
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  if (session != NULL)
    allies_explanation_view_open (self->explanation, allies_session_get_results (session),
                                  g_variant_get_string (parameter, NULL),
                                  GTK_WIDGET (self->scroller));
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
  gtk_widget_activate_action (GTK_WIDGET (self), "results.explain", "s", subject);
}

static void
allies_results_page_enter (AlliesPage *page)
{
  AlliesResultsPage *self = ALLIES_RESULTS_PAGE (page);
  const char *view = gtk_stack_get_visible_child_name (self->views);

  if (allies_explanation_view_is_open (self->explanation))
    gtk_widget_grab_focus (GTK_WIDGET (self->explanation));
  else if (g_strcmp0 (view, "empty") == 0)
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
  allies_explanation_view_close (self->explanation);
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
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, missing);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, radar);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, kpis);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, explanation);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, back);
  gtk_widget_class_bind_template_child (widget_class, AlliesResultsPage, go);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
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
  gtk_widget_class_install_action (widget_class, "results.explain", "s", explain_action_cb);
  gtk_widget_class_install_action (widget_class, "results.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "results.back", NULL);
  bind_template (widget_class);
}

static void
add_order (AlliesResultsPage *self)
{
  const char *const orders[] = { _ ("By priority"), _ ("By gap to peers"), _ ("By gap to target"),
                                 _ ("By change since last year"), NULL };

  self->order = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (orders));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the gaps are ranked by"), -1);
  g_signal_connect_swapped (self->order, "notify::selected", G_CALLBACK (scope_changed_cb), self);
  allies_chart_panel_add_control (self->gaps, GTK_WIDGET (self->order));
}

static void
allies_results_page_init (AlliesResultsPage *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  g_type_ensure (ALLIES_TYPE_CAPABILITY_DETAIL);
  g_type_ensure (ALLIES_TYPE_MISSING_PANEL);
  g_type_ensure (ALLIES_TYPE_PILLAR_FILTER);
  g_type_ensure (ALLIES_TYPE_EXPLANATION_VIEW);
  g_type_ensure (ALLIES_TYPE_PEERS_PANEL);
  g_type_ensure (ALLIES_TYPE_TARGETS_PANEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_results_tables_init_pillars (allies_chart_panel_get_table (self->pillars));
  allies_results_tables_init_capabilities (allies_chart_panel_get_table (self->capabilities));
  allies_results_tables_init_ranked (allies_chart_panel_get_table (self->gaps));
  allies_results_tables_init_capabilities (allies_chart_panel_get_table (self->radar));
  allies_results_tables_init_kpis (allies_chart_panel_get_table (self->kpis));
  add_order (self);
}
