/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/trade-off.h"

#include "app/chart-panel.h"
#include "app/children.h"
#include "app/roadmap-tables.h"
#include "report/frontier-chart.h"

#include <glib/gi18n-lib.h>

struct _AlliesTradeOff
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkWidget *stop;
  AlliesChartPanel *chart;
  AlliesResults *results; /* those that the chart shows */
  AlliesPlanFrontier *frontier;
};

G_DEFINE_FINAL_TYPE (AlliesTradeOff, allies_trade_off, GTK_TYPE_WIDGET)

static void
activated_cb (AlliesTradeOff *self, const char *subject)
{
  guint point;

  if (allies_frontier_chart_parse_subject (subject, &point))
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.use-point", "u", point);
}

static void
allies_trade_off_dispose (GObject *object)
{
  AlliesTradeOff *self = ALLIES_TRADE_OFF (object);

  g_clear_pointer (&self->results, allies_results_unref);
  g_clear_pointer (&self->frontier, allies_plan_frontier_unref);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_trade_off_parent_class)->dispose (object);
}

static void
allies_trade_off_class_init (AlliesTradeOffClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_trade_off_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/trade-off.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesTradeOff, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesTradeOff, stop);
  gtk_widget_class_bind_template_child (widget_class, AlliesTradeOff, chart);
}

static void
allies_trade_off_init (AlliesTradeOff *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_roadmap_tables_init_frontier (allies_chart_panel_get_table (self->chart));
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
show_chart (AlliesTradeOff *self, AlliesPlanFrontier *frontier, AlliesResults *results)
{
  if (self->results == results && self->frontier == frontier)
    return;
  allies_results_ref (results);
  allies_plan_frontier_ref (frontier);
  g_clear_pointer (&self->results, allies_results_unref);
  g_clear_pointer (&self->frontier, allies_plan_frontier_unref);
  self->results = results;
  self->frontier = frontier;
  allies_results_set_frontier (results, frontier);

  g_autofree char *finding = allies_frontier_chart_dup_finding (results);
  allies_chart_panel_set_chart (self->chart, ALLIES_CHART_FRONTIER, NULL, results);
  allies_chart_panel_set_finding (self->chart, finding);
  allies_roadmap_tables_show_frontier (allies_chart_panel_get_table (self->chart), results);
}

void
allies_trade_off_show (AlliesTradeOff *trade_off, AlliesPlanStudy *study, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_TRADE_OFF (trade_off) && ALLIES_IS_PLAN_STUDY (study));
  g_return_if_fail (results != NULL);

  AlliesPlanFrontier *frontier = allies_plan_study_get_frontier (study);
  const AlliesPlanJob *job = allies_plan_study_get_running (study);
  guint n = 0;

  if (frontier != NULL)
    {
      show_chart (trade_off, frontier, results);
      allies_plan_frontier_get_points (frontier, &n);
      gtk_label_set_label (trade_off->sentence,
                           _ ("Choose a dot, and that plan takes the place of the roadmap. Undo "
                              "brings back what was there."));
    }
  else
    gtk_label_set_label (trade_off->sentence, _ ("The plans in between are being worked out …"));
  gtk_widget_set_visible (GTK_WIDGET (trade_off->chart), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (trade_off->sentence), frontier == NULL || n > 1);
  gtk_widget_set_visible (trade_off->stop, job != NULL && job->kind == ALLIES_PLAN_JOB_FRONTIER);
  gtk_widget_set_visible (GTK_WIDGET (trade_off), job != NULL || n > 0);
}
