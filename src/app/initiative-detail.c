/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/initiative-detail.h"

#include "app/children.h"
#include "app/figure-text.h"
#include "app/initiative-card.h"
#include "app/initiative-cash.h"
#include "app/money-form.h"
#include "app/own-editing.h"
#include "app/planning.h"
#include "app/tracking-form.h"
#include "app/warnings-panel.h"

#include <glib/gi18n-lib.h>

struct _AlliesInitiativeDetail
{
  GtkWidget parent_instance;
  GtkWidget *choices;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *outcome;
  GtkDropDown *stage;
  GtkCheckButton *pinned;
  char *id;
  gboolean is_showing;
  GtkGrid *grid;
  guint n_rows;
  GtkWidget *edit;
  AlliesWarningsPanel *warnings;
  AlliesMoneyForm *money;
  AlliesInitiativeCash *cash;
  AlliesTrackingForm *tracking;
};

G_DEFINE_FINAL_TYPE (AlliesInitiativeDetail, allies_initiative_detail, GTK_TYPE_WIDGET)

/* The first of the list is to leave it out. */
static void
stage_chosen_cb (AlliesInitiativeDetail *self)
{
  guint chosen = gtk_drop_down_get_selected (self->stage);

  if (!self->is_showing && self->id != NULL && chosen != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.place", "(si)", self->id,
                                (int)chosen - 1);
}

static void
pinned_cb (GtkCheckButton *button, AlliesInitiativeDetail *self)
{
  if (!self->is_showing && self->id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.pin", "(sb)", self->id,
                                gtk_check_button_get_active (button));
}

static void
allies_initiative_detail_dispose (GObject *object)
{
  g_clear_pointer (&ALLIES_INITIATIVE_DETAIL (object)->id, g_free);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_initiative_detail_parent_class)->dispose (object);
}

static void
allies_initiative_detail_class_init (AlliesInitiativeDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_initiative_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/initiative-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, choices);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, outcome);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, stage);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, pinned);
  gtk_widget_class_bind_template_callback (widget_class, stage_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinned_cb);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, grid);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, edit);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, warnings);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, money);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, cash);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeDetail, tracking);
}

static void
allies_initiative_detail_init (AlliesInitiativeDetail *self)
{
  g_type_ensure (ALLIES_TYPE_WARNINGS_PANEL);
  g_type_ensure (ALLIES_TYPE_MONEY_FORM);
  g_type_ensure (ALLIES_TYPE_INITIATIVE_CASH);
  g_type_ensure (ALLIES_TYPE_TRACKING_FORM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static void
add_row (AlliesInitiativeDetail *self, const char *name, const char *text)
{
  GtkWidget *label = NULL;
  GtkWidget *value = NULL;

  if (*text == '\0')
    return;
  label = new_label (name);
  value = new_label (text);
  gtk_widget_add_css_class (label, "muted");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_rows, 1, 1);
  self->n_rows++;
}

static void
add_requirements (AlliesInitiativeDetail *self,
                  AlliesCatalogue *catalogue,
                  AlliesInitiative *initiative)
{
  guint n = 0;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (initiative, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      AlliesInitiative *needed = allies_catalogue_find (catalogue, requirements[i].initiative);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                              needed != NULL ? allies_initiative_get_name (needed)
                                             : requirements[i].initiative);
    }
  add_row (self, _ ("Needs first"), text->str);
}

static void
add_lifts (AlliesInitiativeDetail *self, AlliesModel *model, AlliesInitiative *initiative)
{
  guint n = 0;
  const AlliesLift *lifts = allies_initiative_get_lifts (initiative, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      AlliesQuestion *question = allies_model_find_question (model, lifts[i].question);
      g_autofree char *level = allies_figure_text_format (lifts[i].to, 2);
      g_autofree char *line = NULL;

      if (question == NULL)
        continue;
      line = g_strdup_printf (_ ("To level %s: %s"), level, allies_question_get_text (question));
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  add_row (self, _ ("Lifts"), text->str);
}

static char *
dup_facts (AlliesInitiative *initiative)
{
  AlliesOwner owner = allies_initiative_get_owner (initiative);
  guint months = (guint)(allies_initiative_get_duration (initiative) + 0.5);

  return g_strdup_printf (
      ngettext ("%s · %s %s leads · %u month", "%s · %s %s leads · %u months", months),
      allies_initiative_kind_get_name (allies_initiative_get_kind (initiative)),
      allies_initiative_card_get_shape (owner), allies_owner_get_name (owner), months);
}

static void
clear (AlliesInitiativeDetail *self)
{

  allies_children_clear (self->grid);
  self->n_rows = 0;
}

static void
show_place (AlliesInitiativeDetail *self, AlliesSession *session)
{
  const AlliesRoadmap *roadmap = allies_results_get_roadmap (allies_session_get_results (session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  gtk_string_list_append (names, _ ("Left out"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u  %s", i + 1, stages[i].terms->name);

      gtk_string_list_append (names, name);
    }
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->stage,
                              (guint)(allies_roadmap_find_stage (roadmap, self->id) + 1));
  gtk_check_button_set_active (self->pinned, allies_planning_is_pinned (session, self->id));
  self->is_showing = FALSE;
}

/* What a figure that is typed here does to the roadmap is said here, too. */
static void
show_warnings (AlliesInitiativeDetail *self, AlliesSession *session)
{
  allies_warnings_panel_show (self->warnings,
                              allies_results_get_roadmap (allies_session_get_results (session)),
                              allies_organisation_get_currency (allies_dossier_get_organisation (
                                  allies_session_get_dossier (session))));
}

/* What a closed year says can still be read. */
static void
freeze (AlliesInitiativeDetail *self, gboolean is_closed)
{
  gtk_widget_set_sensitive (self->choices, !is_closed);
  gtk_widget_set_sensitive (self->edit, !is_closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->money), !is_closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tracking), !is_closed);
}

void
allies_initiative_detail_show (AlliesInitiativeDetail *detail,
                               AlliesSession *session,
                               AlliesInitiative *initiative)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE_DETAIL (detail) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative));

  g_autofree char *facts = dup_facts (initiative);

  clear (detail);
  g_free (detail->id);
  detail->id = g_strdup (allies_initiative_get_id (initiative));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (detail->edit), "s", detail->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (detail->edit), "roadmap.edit-own");
  gtk_widget_set_visible (detail->edit, allies_own_editing_get (session, detail->id) != NULL);
  show_place (detail, session);
  gtk_label_set_label (detail->title, allies_initiative_get_name (initiative));
  gtk_label_set_label (detail->facts, facts);
  gtk_label_set_label (detail->outcome, allies_initiative_get_outcome (initiative));
  add_row (detail, _ ("What it takes"), allies_initiative_get_takes (initiative));
  add_row (detail, _ ("Measured by"), allies_initiative_get_success (initiative));
  add_row (detail, _ ("What goes wrong"), allies_initiative_get_risk (initiative));
  add_requirements (detail, allies_session_get_catalogue (session), initiative);
  add_lifts (detail, allies_session_get_model (session), initiative);
  add_row (detail, _ ("Where the benefit comes from"),
           allies_initiative_get_assumption (initiative));
  show_warnings (detail, session);
  allies_money_form_show (detail->money, session, initiative);
  allies_initiative_cash_show (detail->cash, session, initiative);
  allies_tracking_form_show (detail->tracking, session, initiative);
  freeze (detail, allies_session_is_closed (session));
}

void
allies_initiative_detail_commit (AlliesInitiativeDetail *detail)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE_DETAIL (detail));
  allies_money_form_commit (detail->money);
  allies_tracking_form_commit (detail->tracking);
}
