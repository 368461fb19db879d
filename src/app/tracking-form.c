/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tracking-form.h"

#include "app/children.h"
#include "app/figure-row.h"
#include "app/tracking.h"
#include "report/findings-promise.h"

#include <glib/gi18n-lib.h>

#define N_STATES (ALLIES_INITIATIVE_DROPPED + 1)

struct _AlliesTrackingForm
{
  GtkWidget parent_instance;
  GtkDropDown *state;
  GtkLabel *obstacle;
  GtkLabel *promise;
  AlliesFigureRow *rows[ALLIES_TRACKING_N_FIELDS];
  AlliesSession *session;
  char *initiative;
  guint year;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AlliesTrackingForm, allies_tracking_form, GTK_TYPE_WIDGET)

static void
say_obstacle (AlliesTrackingForm *self, const char *sentence)
{
  gtk_label_set_label (self->obstacle, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), sentence != NULL);
}

static void
show_state (AlliesTrackingForm *self)
{
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->state,
                              allies_tracking_get_state (self->session, self->initiative));
  self->is_showing = FALSE;
}

static void
state_chosen_cb (AlliesTrackingForm *self)
{
  guint chosen = gtk_drop_down_get_selected (self->state);
  g_autofree char *obstacle = NULL;

  if (self->is_showing || self->session == NULL || chosen >= N_STATES)
    return;
  obstacle = allies_tracking_find_obstacle (self->session, self->initiative,
                                            (AlliesInitiativeState)chosen);
  say_obstacle (self, obstacle);
  if (obstacle != NULL)
    show_state (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.track", "(si)", self->initiative,
                                (int)chosen);
}

static guint
find_row (AlliesTrackingForm *self, AlliesFigureRow *row)
{
  guint i = 0;

  while (i < ALLIES_TRACKING_N_FIELDS - 1 && self->rows[i] != row)
    i++;
  return i;
}

static void
taken_cb (AlliesFigureRow *row, AlliesTrackingForm *self)
{
  guint field = find_row (self, row);
  g_autofree char *text = allies_figure_row_dup_text (row, 0);
  g_autofree char *fault = NULL;

  if (self->session == NULL)
    return;
  fault = allies_tracking_find_fault (self->session, self->initiative, (AlliesTrackingField)field,
                                      text);
  allies_figure_row_set_fault (row, fault);
  if (fault == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.observe", "(sis)", self->initiative,
                                (int)field, text);
}

static void
allies_tracking_form_dispose (GObject *object)
{
  AlliesTrackingForm *self = ALLIES_TRACKING_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->initiative, g_free);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_tracking_form_parent_class)->dispose (object);
}

static void
allies_tracking_form_class_init (AlliesTrackingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_tracking_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/tracking-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesTrackingForm, state);
  gtk_widget_class_bind_template_child (widget_class, AlliesTrackingForm, obstacle);
  gtk_widget_class_bind_template_child (widget_class, AlliesTrackingForm, promise);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
}

static void
add_rows (AlliesTrackingForm *self, GtkWidget *box)
{
  const char *const captions[ALLIES_TRACKING_N_FIELDS] = {
    _ ("Started"),
    _ ("Finished"),
    _ ("One-off cost observed"),
    _ ("Benefit a year observed"),
    _ ("What there is to say"),
  };
  const char *const single[] = { "", NULL };

  for (guint i = 0; i < ALLIES_TRACKING_N_FIELDS; i++)
    {
      self->rows[i] = ALLIES_FIGURE_ROW (allies_figure_row_new (captions[i], single, NULL));
      g_signal_connect (self->rows[i], "taken", G_CALLBACK (taken_cb), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows[i]));
    }
}

static void
allies_tracking_form_init (AlliesTrackingForm *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self, gtk_widget_get_parent (GTK_WIDGET (self->promise)));
  for (guint i = 0; i < N_STATES; i++)
    gtk_string_list_append (states, allies_tracking_get_word ((AlliesInitiativeState)i));
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  self->is_showing = FALSE;
}

/* What is asked for depends on how far it is; what is known stays to be seen. */
static gboolean
is_wanted (AlliesTrackingField field, AlliesInitiativeState state)
{
  if (field == ALLIES_TRACKING_STARTED)
    return state == ALLIES_INITIATIVE_UNDER_WAY || state == ALLIES_INITIATIVE_DONE;
  if (field == ALLIES_TRACKING_FINISHED)
    return state == ALLIES_INITIATIVE_DONE || state == ALLIES_INITIATIVE_DROPPED;
  if (field == ALLIES_TRACKING_NOTE)
    return state != ALLIES_INITIATIVE_PLANNED;
  return state == ALLIES_INITIATIVE_DONE;
}

static void
show_row (AlliesTrackingForm *self, AlliesTrackingField field, AlliesInitiativeState state)
{
  g_autofree char *text = allies_tracking_dup_text (self->session, self->initiative, field);
  gboolean is_day = field == ALLIES_TRACKING_STARTED || field == ALLIES_TRACKING_FINISHED;
  const char *texts[] = { text };
  const char *hints[] = { is_day ? "2027-03-31" : "" };

  allies_figure_row_show (self->rows[field], texts, hints);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[field]),
                          *text != '\0' || is_wanted (field, state));
}

static void
show_promise (AlliesTrackingForm *self, AlliesInitiative *initiative, AlliesInitiativeState state)
{
  AlliesDossier *dossier = allies_session_get_view (self->session);
  guint year = allies_session_get_year (self->session);
  guint later = allies_promise_find_later_year (dossier, year);
  g_autoptr (AlliesScore) score = NULL;
  g_autoptr (AlliesScore) next = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->promise), state == ALLIES_INITIATIVE_DONE);
  if (state != ALLIES_INITIATIVE_DONE)
    return;
  score = allies_score_new (dossier, year);
  next = later > 0 ? allies_score_new (dossier, later) : NULL;

  AlliesPromise promise = allies_promise_get (dossier, year, initiative, score, next);
  sentence = allies_findings_promise (
      &promise, allies_organisation_get_currency (allies_dossier_get_organisation (dossier)),
      later);
  gtk_label_set_label (self->promise, sentence);
}

void
allies_tracking_form_show (AlliesTrackingForm *form,
                           AlliesSession *session,
                           AlliesInitiative *initiative)
{
  g_return_if_fail (ALLIES_IS_TRACKING_FORM (form) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative));

  const char *id = allies_initiative_get_id (initiative);
  AlliesInitiativeState state = allies_tracking_get_state (session, id);

  if (g_strcmp0 (form->initiative, id) != 0 || form->session != session
      || form->year != allies_session_get_year (session))
    {
      say_obstacle (form, NULL);
      for (guint i = 0; i < ALLIES_TRACKING_N_FIELDS; i++)
        allies_figure_row_forget (form->rows[i]);
    }
  g_set_object (&form->session, session);
  form->year = allies_session_get_year (session);
  g_free (form->initiative);
  form->initiative = g_strdup (id);
  show_state (form);
  allies_figure_row_set_name (form->rows[ALLIES_TRACKING_FINISHED],
                              state == ALLIES_INITIATIVE_DROPPED ? _ ("Dropped on")
                                                                 : _ ("Finished"));
  allies_figure_row_set_name (form->rows[ALLIES_TRACKING_NOTE], state == ALLIES_INITIATIVE_DROPPED
                                                                    ? _ ("Why it was dropped")
                                                                    : _ ("What there is to say"));
  for (guint i = 0; i < ALLIES_TRACKING_N_FIELDS; i++)
    show_row (form, (AlliesTrackingField)i, state);
  show_promise (form, initiative, state);
}

void
allies_tracking_form_commit (AlliesTrackingForm *form)
{
  g_return_if_fail (ALLIES_IS_TRACKING_FORM (form));

  for (guint i = 0; i < ALLIES_TRACKING_N_FIELDS; i++)
    allies_figure_row_commit (form->rows[i]);
}
