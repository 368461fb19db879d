/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/steps.h"

#include "app/children.h"
#include "app/company-page.h"
#include "app/progress.h"
#include "app/settling.h"
#include "app/step-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesSteps
{
  AlliesPage parent_instance;
  AlliesStepRow *company;
  AlliesStepRow *questionnaire;
  AlliesStepRow *differences;
  AlliesStepRow *results;
  GtkBox *pillars;
  AlliesModel *model;
};

G_DEFINE_FINAL_TYPE (AlliesSteps, allies_steps, ALLIES_TYPE_PAGE)

static const char *const steps[] = { "company", "questionnaire", "differences", "results",
                                     "roadmap", "deck",          "years",       NULL };

static void
show_company (AlliesSteps *self, AlliesSession *session)
{
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  guint missing = allies_company_count_missing (organisation);
  g_autofree char *state =
      missing == 0 ? g_strdup (_ ("complete")) : g_strdup_printf (_ ("%u missing"), missing);

  allies_step_row_set_state (self->company, state);
}

static void
show_progress (AlliesStepRow *row, AlliesSession *session, AlliesPillar *pillar)
{
  int side = allies_session_get_side (session);
  AlliesProgress progress = allies_progress_count (session, side, pillar);
  g_autofree char *state =
      side == ALLIES_SIDE_NONE
          ? g_strdup ("")
          : g_strdup_printf (_ ("%u of %u"), progress.answered, progress.total);

  allies_step_row_set_state (row, state);
  gtk_widget_set_sensitive (GTK_WIDGET (row), progress.total + progress.figures > 0);
}

static void
show_differences (AlliesSteps *self, AlliesSession *session)
{
  g_autofree char *state = NULL;

  if (!allies_session_is_revealed (session))
    state = g_strdup (_ ("when both are done"));
  else
    {
      guint total = 0;
      guint settled = allies_settling_count (session, &total);

      state = g_strdup_printf (_ ("%u\302\240of\302\240%u"), settled, total);
    }
  allies_step_row_set_state (self->differences, state);
}

static void
show_results (AlliesSteps *self, AlliesSession *session)
{
  const AlliesScoreEntry *overall =
      allies_score_get_overall (allies_results_get_score (allies_session_get_results (session)));
  g_autofree char *state =
      isnan (overall->score) || overall->partial
          ? g_strdup ("")
          : g_strdup_printf (
              _ ("%.1f\302\240of\302\240%g"), overall->score,
              allies_scale_get_high (allies_model_get_scale (allies_session_get_model (session))));

  allies_step_row_set_state (self->results, state);
}

static void
build_pillars (AlliesSteps *self, AlliesModel *model)
{
  GListModel *pillars = allies_model_get_pillars (model);

  if (!g_set_object (&self->model, model))
    return;
  allies_children_clear (self->pillars);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      g_autofree char *step = g_strconcat ("questionnaire/", allies_pillar_get_id (pillar), NULL);

      gtk_box_append (self->pillars, allies_step_row_new (step, allies_pillar_get_name (pillar)));
    }
}

static void
show_pillars (AlliesSteps *self, AlliesSession *session)
{
  GListModel *pillars = allies_model_get_pillars (self->model);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->pillars));

  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      show_progress (ALLIES_STEP_ROW (row), session, pillar);
    }
}

static void
allies_steps_update (AlliesPage *page)
{
  AlliesSteps *self = ALLIES_STEPS (page);
  AlliesSession *session = allies_page_get_session (page);

  build_pillars (self, allies_session_get_model (session));
  show_company (self, session);
  show_progress (self->questionnaire, session, NULL);
  show_pillars (self, session);
  show_differences (self, session);
  show_results (self, session);
}

static void
allies_steps_dispose (GObject *object)
{
  g_clear_object (&ALLIES_STEPS (object)->model);
  G_OBJECT_CLASS (allies_steps_parent_class)->dispose (object);
}

static void
allies_steps_class_init (AlliesStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_steps_dispose;
  ALLIES_PAGE_CLASS (klass)->update = allies_steps_update;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/steps.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesSteps, company);
  gtk_widget_class_bind_template_child (widget_class, AlliesSteps, questionnaire);
  gtk_widget_class_bind_template_child (widget_class, AlliesSteps, differences);
  gtk_widget_class_bind_template_child (widget_class, AlliesSteps, results);
  gtk_widget_class_bind_template_child (widget_class, AlliesSteps, pillars);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
allies_steps_init (AlliesSteps *self)
{
  g_type_ensure (ALLIES_TYPE_STEP_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *const *
allies_steps_list (void)
{
  return steps;
}
