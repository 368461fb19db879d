/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-editing.h"

#include "app/initiative-editing.h"
#include "app/page.h"
#include "app/planning.h"
#include "app/roadmap-page.h"
#include "app/window.h"

#include <glib/gi18n-lib.h>

static AlliesSession *
get_session (GtkWidget *widget)
{
  return allies_page_get_session (ALLIES_PAGE (widget));
}

static AlliesPlanStudy *
get_study (GtkWidget *widget)
{
  return allies_roadmap_page_get_study (ALLIES_ROADMAP_PAGE (widget));
}

static void
say (GtkWidget *widget, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ALLIES_IS_WINDOW (root))
    allies_window_say (ALLIES_WINDOW (root), ALLIES_MESSAGE_NOTE, sentence);
}

static void
place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  int stage;

  g_variant_get (parameter, "(&si)", &id, &stage);
  if (allies_catalogue_find (allies_session_get_catalogue (get_session (widget)), id) != NULL)
    allies_planning_place (get_session (widget), id, stage);
}

static void
pin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  gboolean pinned;

  g_variant_get (parameter, "(&sb)", &id, &pinned);
  if (allies_catalogue_find (allies_session_get_catalogue (get_session (widget)), id) != NULL)
    allies_planning_set_pinned (get_session (widget), id, pinned);
}

static void
suggest_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  say (widget, allies_plan_study_suggest (get_study (widget))
                   ? _ ("This is the suggestion. Undo brings back what was here.")
                   : _ ("The roadmap is already as suggested."));
}

static void
stop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_plan_study_stop (get_study (widget));
}

static void
use_better_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (allies_plan_study_use_better (get_study (widget)))
    say (widget, _ ("This is the better roadmap. Undo brings back what was here."));
}

static void
use_point_cb (GtkWidget *widget, const char *action, GVariant *point)
{
  say (widget, allies_plan_study_use_point (get_study (widget), g_variant_get_uint32 (point))
                   ? _ ("This is the plan you chose. Undo brings back what was here.")
                   : _ ("This plan is the roadmap already."));
}

static void
change_terms_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesPlanChange change = { 0 };
  int stage;

  g_variant_get (parameter, "(idddu)", &stage, &change.budget_percent, &change.marketing,
                 &change.technology, &change.horizon);
  if (allies_planning_change (get_session (widget), stage, &change))
    say (widget, _ ("The terms are changed. Suggest a roadmap again to make use of them."));
}

static void
add_stage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_planning_add_stage (get_session (widget));
}

static void
remove_stage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_planning_remove_stage (get_session (widget));
}

static void
set_stage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **texts = NULL;
  guint stage;

  g_variant_get (parameter, "(u^a&s)", &stage, &texts);
  if (g_strv_length ((char **)texts) == ALLIES_STAGE_N_FIELDS)
    allies_planning_set_stage (get_session (widget), stage, texts);
}

static void
weigh_cb (GtkWidget *widget, const char *action, GVariant *weight)
{
  allies_planning_set_weight (get_session (widget), CLAMP (g_variant_get_double (weight), 0, 1));
}

void
allies_roadmap_editing_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roadmap.place", "(si)", place_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.pin", "(sb)", pin_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.suggest", NULL, suggest_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.use-better", NULL, use_better_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.use-point", "u", use_point_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.change-terms", "(idddu)",
                                   change_terms_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.add-stage", NULL, add_stage_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.remove-stage", NULL, remove_stage_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.set-stage", "(uas)", set_stage_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.weigh", "d", weigh_cb);
  allies_initiative_editing_install (widget_class);
}
