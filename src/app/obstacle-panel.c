/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/obstacle-panel.h"

#include "app/children.h"
#include "report/findings-obstacle.h"

#include <glib/gi18n-lib.h>

struct _AlliesObstaclePanel
{
  GtkWidget parent_instance;
  GtkWidget *list;
  AlliesPlanJob *shown;
};

G_DEFINE_FINAL_TYPE (AlliesObstaclePanel, allies_obstacle_panel, GTK_TYPE_WIDGET)

static void
allies_obstacle_panel_dispose (GObject *object)
{
  g_clear_pointer (&ALLIES_OBSTACLE_PANEL (object)->shown, allies_plan_job_unref);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_obstacle_panel_parent_class)->dispose (object);
}

static void
allies_obstacle_panel_class_init (AlliesObstaclePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_obstacle_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
allies_obstacle_panel_init (AlliesObstaclePanel *self)
{
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->list, "warnings");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_sentence (AlliesObstaclePanel *self, const char *sentence)
{
  g_autofree char *text = g_strdup_printf ("▲  %s.", sentence);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->list), label);
}

static void
add_button (GtkWidget *row, char *label, int stage, const AlliesPlanChange *change)
{
  g_autofree char *text = label;
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "roadmap.change-terms");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(idddu)", stage,
                                    change->budget_percent, change->marketing, change->technology,
                                    change->horizon);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_buttons (AlliesObstaclePanel *self, const AlliesPlanObstacle *obstacle)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const AlliesPlanChange budget = { .budget_percent = obstacle->budget_percent };
  const AlliesPlanChange marketing = { .marketing = obstacle->marketing };
  const AlliesPlanChange technology = { .technology = obstacle->technology };
  const AlliesPlanChange horizon = { .horizon = obstacle->horizon };

  if (horizon.horizon > 0)
    add_button (row,
                g_strdup_printf (ngettext ("Lengthen the horizon by %u month",
                                           "Lengthen the horizon by %u months", horizon.horizon),
                                 horizon.horizon),
                obstacle->stage, &horizon);
  if (budget.budget_percent > 0)
    add_button (row, g_strdup_printf (_ ("Raise the budget by %.0f %%"), budget.budget_percent),
                obstacle->stage, &budget);
  if (marketing.marketing > 0)
    add_button (row,
                g_strdup_printf (_ ("Person-months of marketing: %.0f more"), marketing.marketing),
                obstacle->stage, &marketing);
  if (technology.technology > 0)
    add_button (
        row, g_strdup_printf (_ ("Person-months of technology: %.0f more"), technology.technology),
        obstacle->stage, &technology);
  gtk_box_append (GTK_BOX (self->list), row);
  gtk_widget_set_visible (row, gtk_widget_get_first_child (row) != NULL);
}

static void
fill (AlliesObstaclePanel *self, const AlliesPlanJob *job, const AlliesPlanProblem *problem)
{
  allies_children_clear (self->list);
  for (guint i = 0; i < job->obstacles->len; i++)
    {
      g_autofree char *sentence = allies_findings_obstacle (problem, job->obstacles->pdata[i]);

      add_sentence (self, sentence);
      add_buttons (self, job->obstacles->pdata[i]);
    }
  if (job->unsure)
    add_sentence (self, _ ("Why other stages are empty was not found out in the time there was"));
}

void
allies_obstacle_panel_show (AlliesObstaclePanel *panel,
                            AlliesPlanStudy *study,
                            AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_OBSTACLE_PANEL (panel) && ALLIES_IS_PLAN_STUDY (study));
  g_return_if_fail (results != NULL);

  AlliesPlanJob *job = allies_plan_study_get_obstacles (study);

  /* buttons that somebody may be on are not made anew */
  if (job != NULL && job != panel->shown)
    fill (panel, job, allies_roadmap_get_problem (allies_results_get_roadmap (results)));
  AlliesPlanJob *before = panel->shown;
  panel->shown = job != NULL ? allies_plan_job_ref (job) : NULL;
  g_clear_pointer (&before, allies_plan_job_unref);
  gtk_widget_set_visible (GTK_WIDGET (panel),
                          job != NULL && (job->obstacles->len > 0 || job->unsure));
}
