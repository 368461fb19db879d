/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/own-form.h"

#include "app/children.h"
#include "app/figure-row.h"
#include "app/figure-text.h"
#include "app/own-editing.h"
#include "app/part-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_KINDS  3
#define N_OWNERS 3

struct _AlliesOwnForm
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkBox *words;
  GtkBox *fields;
  GtkDropDown *kind;
  GtkDropDown *owner;
  GtkLabel *loss;
  GtkButton *remove;
  AlliesFigureRow *name;
  AlliesFigureRow *outcome;
  AlliesFigureRow *rows[ALLIES_ESTIMATE_N_ROWS];
  AlliesPartList *requirements;
  AlliesPartList *lifts;
  AlliesSession *session;
  char *id; /* NULL for a new one */
};

G_DEFINE_FINAL_TYPE (AlliesOwnForm, allies_own_form, GTK_TYPE_WIDGET)

static AlliesOwnInitiative *
get_old (AlliesOwnForm *self)
{
  return self->id != NULL ? allies_own_editing_get (self->session, self->id) : NULL;
}

static AlliesScale *
get_scale (AlliesOwnForm *self)
{
  return allies_model_get_scale (allies_session_get_model (self->session));
}

/* Which of the levels above the lowest is nearest. */
static guint
find_option (AlliesOwnForm *self, double level)
{
  return MAX (1, allies_scale_nearest (get_scale (self), level)) - 1;
}

/* A version that the form would only round stays as it is. */
static gpointer
new_lift (AlliesOwnForm *self, const char *question, guint option)
{
  AlliesOwnInitiative *old = get_old (self);
  const GPtrArray *lifts = old != NULL ? allies_own_initiative_get_lifts (old) : NULL;

  for (guint i = 0; lifts != NULL && i < lifts->len; i++)
    if (g_str_equal (allies_own_lift_get_question (lifts->pdata[i]), question)
        && find_option (self, allies_own_lift_get_to (lifts->pdata[i])) == option)
      return g_object_ref (lifts->pdata[i]);
  return allies_record_new (ALLIES_TYPE_OWN_LIFT, "question", question, "from",
                            allies_scale_get_low (get_scale (self)), "to",
                            allies_scale_get_value (get_scale (self), option + 1), NULL);
}

static GPtrArray *
list_lifts (AlliesOwnForm *self)
{
  GPtrArray *lifts = g_ptr_array_new_with_free_func (g_object_unref);
  const char *id = NULL;
  guint option;

  for (guint i = 0; (id = allies_part_list_get (self->lifts, i, &option)) != NULL; i++)
    g_ptr_array_add (lifts, new_lift (self, id, option));
  return lifts;
}

static GPtrArray *
list_requirements (AlliesOwnForm *self)
{
  GPtrArray *requirements = g_ptr_array_new_with_free_func (g_object_unref);
  const char *id = NULL;
  guint together;

  for (guint i = 0; (id = allies_part_list_get (self->requirements, i, &together)) != NULL; i++)
    g_ptr_array_add (requirements, allies_record_new (ALLIES_TYPE_OWN_REQUIREMENT, "initiative", id,
                                                      "together", (int)together, NULL));
  return requirements;
}

/* The fault goes beside its field; the first one gets the focus. */
static void
judge (AlliesFigureRow *row, const char *fault, gboolean *fine)
{
  allies_figure_row_set_fault (row, fault);
  if (fault != NULL && *fine)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  *fine &= fault == NULL;
}

static void
read_row (AlliesOwnForm *self, AlliesEstimateRow row, double *figures, gboolean *fine)
{
  g_auto (GStrv) texts = g_new0 (char *, ALLIES_ESTIMATE_MOST + 1);
  g_autofree char *fault = NULL;

  for (guint i = 0; i < allies_estimating_count (row); i++)
    texts[i] = allies_figure_row_dup_text (self->rows[row], i);
  fault = allies_estimating_parse (row, (const char *const *)texts, figures);
  if (fault == NULL && row == ALLIES_ESTIMATE_DURATION && isnan (figures[0]))
    fault = g_strdup (_ ("Say how many months of work it is."));
  judge (self->rows[row], fault, fine);
}

/* (transfer full) (nullable): what is typed; NULL where something is wrong with it */
static AlliesOwnInitiative *
read_form (AlliesOwnForm *self)
{
  g_autofree char *name = allies_figure_row_dup_text (self->name, 0);
  g_autofree char *outcome = allies_figure_row_dup_text (self->outcome, 0);
  g_autoptr (GPtrArray) requirements = list_requirements (self);
  g_autoptr (GPtrArray) lifts = list_lifts (self);
  AlliesOwnDraft draft = { .id = self->id,
                           .name = name,
                           .outcome = outcome,
                           .kind = (int)gtk_drop_down_get_selected (self->kind),
                           .owner = (int)gtk_drop_down_get_selected (self->owner),
                           .requirements = requirements,
                           .lifts = lifts };
  gboolean fine = TRUE;

  judge (self->name, *name == '\0' ? _ ("Give it a name.") : NULL, &fine);
  judge (self->outcome, *outcome == '\0' ? _ ("Say what is different afterwards.") : NULL, &fine);
  for (guint row = 0; row < ALLIES_ESTIMATE_N_ROWS; row++)
    read_row (self, (AlliesEstimateRow)row, draft.figures[row], &fine);
  return fine ? allies_own_editing_new_record (self->session, &draft) : NULL;
}

static void
finish (AlliesOwnForm *self, const char *id)
{
  g_autofree char *shown = g_strdup (id);

  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.close-own", "s", shown);
}

static void
keep_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesOwnForm *self = ALLIES_OWN_FORM (widget);
  g_autoptr (AlliesOwnInitiative) own = read_form (self);
  g_autofree char *fault = NULL;

  if (own == NULL)
    return;
  fault = allies_own_editing_find_fault (self->session, own);
  allies_part_list_set_fault (self->requirements, fault);
  if (fault != NULL)
    return;
  allies_own_editing_keep (self->session, own);
  finish (self, allies_own_initiative_get_id (own));
}

static void
cancel_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesOwnForm *self = ALLIES_OWN_FORM (widget);

  finish (self, self->id != NULL ? self->id : "");
}

/* What would be left without it is said first; the second time it goes. */
static void
remove_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesOwnForm *self = ALLIES_OWN_FORM (widget);
  g_autofree char *loss = NULL;

  if (get_old (self) == NULL)
    return;
  loss = allies_own_editing_describe_loss (self->session, self->id);
  if (*loss != '\0' && !gtk_widget_get_visible (GTK_WIDGET (self->loss)))
    {
      gtk_label_set_label (self->loss, loss);
      gtk_widget_set_visible (GTK_WIDGET (self->loss), TRUE);
      gtk_button_set_label (self->remove, _ ("Remove it all the same"));
      return;
    }
  allies_own_editing_remove (self->session, self->id);
  finish (self, "");
}

static void
allies_own_form_dispose (GObject *object)
{
  AlliesOwnForm *self = ALLIES_OWN_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_own_form_parent_class)->dispose (object);
}

static void
allies_own_form_class_init (AlliesOwnFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_own_form_dispose;
  gtk_widget_class_install_action (widget_class, "own.keep", NULL, keep_action_cb);
  gtk_widget_class_install_action (widget_class, "own.cancel", NULL, cancel_action_cb);
  gtk_widget_class_install_action (widget_class, "own.remove", NULL, remove_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "own.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/own-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, words);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, fields);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, kind);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, owner);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, loss);
  gtk_widget_class_bind_template_child (widget_class, AlliesOwnForm, remove);
}

static AlliesFigureRow *
add_row (GtkBox *box, const char *name, gboolean is_range)
{
  const char *const ranges[] = { _ ("low"), _ ("likely"), _ ("high"), NULL };
  const char *const single[] = { "", NULL };
  GtkWidget *row = allies_figure_row_new (name, is_range ? ranges : single, NULL);

  gtk_box_append (box, row);
  return ALLIES_FIGURE_ROW (row);
}

static void
fill_drop_downs (AlliesOwnForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) owners = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_KINDS; i++)
    gtk_string_list_append (kinds, allies_initiative_kind_get_name ((AlliesInitiativeKind)i));
  for (guint i = 0; i < N_OWNERS; i++)
    gtk_string_list_append (owners, allies_owner_get_name ((AlliesOwner)i));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->owner, G_LIST_MODEL (owners));
}

/* In the order in which one thinks of it: what, how long, what it needs and lifts, money. */
static void
allies_own_form_init (AlliesOwnForm *self)
{
  static const AlliesEstimateRow order[] = {
    ALLIES_ESTIMATE_DURATION, ALLIES_ESTIMATE_MARKETING, ALLIES_ESTIMATE_TECHNOLOGY,
    ALLIES_ESTIMATE_COST,     ALLIES_ESTIMATE_RUNNING,   ALLIES_ESTIMATE_BENEFIT,
    ALLIES_ESTIMATE_RAMP,
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_drop_downs (self);
  self->name = add_row (self->words, _ ("Name"), FALSE);
  self->outcome = add_row (self->words, _ ("What is different afterwards, in a line"), FALSE);
  self->requirements = ALLIES_PART_LIST (
      allies_part_list_new (_ ("What it needs first"), _ ("Add an initiative that it needs")));
  self->lifts = ALLIES_PART_LIST (allies_part_list_new (_ ("What it lifts"), _ ("Add a question")));
  gtk_box_append (self->fields, GTK_WIDGET (self->lifts));
  gtk_box_append (self->fields, GTK_WIDGET (self->requirements));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    self->rows[order[i]] = add_row (self->fields, allies_estimating_get_name (order[i]),
                                    allies_estimating_count (order[i]) > 1);
}

static void
show_text (AlliesFigureRow *row, const char *text)
{
  const char *texts[] = { text };

  allies_figure_row_forget (row);
  allies_figure_row_show (row, texts, NULL);
}

static void
show_figures (AlliesOwnForm *self, AlliesOwnInitiative *old, AlliesEstimateRow row)
{
  g_auto (GStrv) texts = g_new0 (char *, ALLIES_ESTIMATE_MOST + 1);

  for (guint i = 0; i < allies_estimating_count (row); i++)
    {
      double figure = old != NULL ? allies_estimating_get_own (old, row, i) : NAN;

      texts[i] = isnan (figure) ? g_strdup ("") : allies_figure_text_format (figure, 2);
    }
  allies_figure_row_forget (self->rows[row]);
  allies_figure_row_show (self->rows[row], (const char *const *)texts, NULL);
}

static void
start_requirements (AlliesOwnForm *self, AlliesOwnInitiative *old)
{
  const char *const options[] = { _ ("in an earlier stage"), _ ("in the same stage or earlier"),
                                  NULL };
  GListModel *all = allies_catalogue_get_initiatives (allies_session_get_catalogue (self->session));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GPtrArray *chosen = old != NULL ? allies_own_initiative_get_requirements (old) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (all, i);

      if (g_strcmp0 (allies_initiative_get_id (initiative), self->id) == 0)
        continue;
      g_ptr_array_add (ids, (char *)allies_initiative_get_id (initiative));
      g_ptr_array_add (names, (char *)allies_initiative_get_name (initiative));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  allies_part_list_start (self->requirements, (const char *const *)ids->pdata,
                          (const char *const *)names->pdata, options);
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    allies_part_list_add (self->requirements,
                          allies_own_requirement_get_initiative (chosen->pdata[i]),
                          (guint)allies_own_requirement_is_together (chosen->pdata[i]));
}

static GStrv
list_levels (AlliesOwnForm *self)
{
  AlliesScale *scale = get_scale (self);
  g_autoptr (GStrvBuilder) levels = g_strv_builder_new ();

  for (guint i = 1; i < allies_scale_get_n_levels (scale); i++)
    {
      g_autofree char *level = allies_figure_text_format (allies_scale_get_value (scale, i), 2);
      g_autofree char *option = g_strdup_printf (_ ("to level %s"), level);

      g_strv_builder_add (levels, option);
    }
  return g_strv_builder_end (levels);
}

static void
start_lifts (AlliesOwnForm *self, AlliesOwnInitiative *old)
{
  GListModel *all = allies_model_get_questions (allies_session_get_model (self->session));
  g_auto (GStrv) levels = list_levels (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GPtrArray *chosen = old != NULL ? allies_own_initiative_get_lifts (old) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (all, i);

      if (!allies_question_is_scored (question))
        continue;
      g_ptr_array_add (ids, (char *)allies_question_get_id (question));
      g_ptr_array_add (names, (char *)allies_question_get_text (question));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  allies_part_list_start (self->lifts, (const char *const *)ids->pdata,
                          (const char *const *)names->pdata, (const char *const *)levels);
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    allies_part_list_add (self->lifts, allies_own_lift_get_question (chosen->pdata[i]),
                          find_option (self, allies_own_lift_get_to (chosen->pdata[i])));
}

static void
show_texts (AlliesOwnForm *self, AlliesOwnInitiative *old)
{
  g_autoptr (AlliesInitiative) initiative =
      old != NULL ? allies_own_initiative_to_initiative (old) : NULL;

  show_text (self->name, initiative != NULL ? allies_initiative_get_name (initiative) : "");
  show_text (self->outcome, initiative != NULL ? allies_initiative_get_outcome (initiative) : "");
  gtk_drop_down_set_selected (self->kind, initiative != NULL
                                              ? allies_initiative_get_kind (initiative)
                                              : ALLIES_INITIATIVE_PROCESS);
  gtk_drop_down_set_selected (self->owner, initiative != NULL
                                               ? allies_initiative_get_owner (initiative)
                                               : ALLIES_OWNER_BOTH);
}

void
allies_own_form_start (AlliesOwnForm *form, AlliesSession *session, const char *id)
{
  g_return_if_fail (ALLIES_IS_OWN_FORM (form) && ALLIES_IS_SESSION (session));

  AlliesOwnInitiative *old = NULL;
  g_autofree char *kept = g_strdup (id);

  g_set_object (&form->session, session);
  g_free (form->id);
  form->id = g_steal_pointer (&kept);
  old = get_old (form);
  gtk_label_set_label (form->title,
                       old != NULL ? _ ("Change an initiative") : _ ("Add an initiative"));
  gtk_widget_set_visible (GTK_WIDGET (form->remove), old != NULL);
  gtk_button_set_label (form->remove, _ ("Remove the initiative"));
  gtk_widget_set_visible (GTK_WIDGET (form->loss), FALSE);
  show_texts (form, old);
  start_requirements (form, old);
  start_lifts (form, old);
  for (guint row = 0; row < ALLIES_ESTIMATE_N_ROWS; row++)
    show_figures (form, old, (AlliesEstimateRow)row);
  gtk_widget_grab_focus (GTK_WIDGET (form->name));
}
