/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/target-row.h"

#include "app/children.h"
#include "app/figure-text.h"
#include "app/stepper.h"
#include "app/targeting.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAUSE_MS 800

struct _AlliesTargetRow
{
  GtkWidget parent_instance;
  GtkBox *parts;
  GtkWidget *name_box;
  GtkButton *name;
  GtkLabel *score;
  GtkLabel *reason;
  GtkWidget *target_title;
  AlliesStepper *target;
  GtkLabel *stage;
  GtkLabel *proposal;
  GtkWidget *importance_title;
  AlliesStepper *importance;
  GtkLabel *importance_words;
  GtkLabel *other;
  GtkLabel *enough;
  GtkWidget *why_box;
  GtkEditable *why;
  AlliesSession *session;
  AlliesCapability *capability;
  gboolean in_table;
  gboolean updating;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AlliesTargetRow, allies_target_row, GTK_TYPE_WIDGET)

enum
{
  PROP_IN_TABLE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *
get_id (AlliesTargetRow *self)
{
  return allies_capability_get_id (self->capability);
}

static void
target_chosen_cb (AlliesStepper *stepper, double level, AlliesTargetRow *self)
{
  allies_targeting_set_level (self->session, get_id (self), level);
}

static void
importance_chosen_cb (AlliesStepper *stepper, double value, AlliesTargetRow *self)
{
  allies_targeting_set_importance (self->session, get_id (self), value);
}

static gboolean
timeout_cb (gpointer user_data)
{
  allies_target_row_commit (user_data);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (GtkEditable *why, AlliesTargetRow *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

static void
leave_cb (GtkEventControllerFocus *controller, AlliesTargetRow *self)
{
  allies_target_row_commit (self);
}

static void
activate_cb (GtkEntry *why, AlliesTargetRow *self)
{
  allies_target_row_commit (self);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static AlliesScale *
get_scale (AlliesTargetRow *self)
{
  return allies_model_get_scale (allies_session_get_model (self->session));
}

static const char *
get_stage (AlliesTargetRow *self, double level)
{
  AlliesScale *scale = get_scale (self);

  return isnan (level) ? "" : allies_scale_get_name (scale, allies_scale_nearest (scale, level));
}

static void
show_score (AlliesTargetRow *self, const AlliesGap *gap)
{
  g_autofree char *score = allies_figure_text_format_fixed (gap->score, 1);
  g_autofree char *text = g_strdup_printf (
      gap->partial ? _ ("Score %s · %s, not enough answers yet") : _ ("Score %s · %s"), score,
      get_stage (self, gap->score));

  show_label (self->score, isnan (gap->score) ? _ ("No score yet") : text);
}

static void
show_target (AlliesTargetRow *self, const AlliesGap *gap)
{
  AlliesTarget *target = allies_targeting_get (self->session, get_id (self));
  double level = target != NULL ? allies_target_get_level (target) : NAN;
  double start = isnan (gap->proposal) ? gap->score : gap->proposal;
  g_autofree char *text = isnan (level) ? g_strdup ("–") : allies_targeting_dup_level (level);
  g_autofree char *proposal = allies_targeting_dup_proposal (gap);
  g_autofree char *words =
      target != NULL ? g_strdup_printf ("%s, %s; %s", text, get_stage (self, level), proposal)
                     : g_strdup_printf (_ ("not set; %s"), proposal);

  allies_stepper_show (self->target, level, start, text, words);
  show_label (self->stage, target != NULL ? get_stage (self, level) : _ ("not set"));
  show_label (self->proposal, proposal);
  show_label (self->reason, target != NULL && self->in_table ? allies_target_get_why (target) : "");
}

static char *
dup_importance (double value)
{
  g_autofree char *number = allies_figure_text_format (value, 1);

  return isnan (value) ? g_strdup (_ ("not said"))
                       : g_strdup_printf (_ ("%s, %s"), number, allies_targeting_get_word (value));
}

static const char *
get_shape (AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? "●" : "■";
}

/* What the other side said is told when both may know. */
static void
show_other (AlliesTargetRow *self)
{
  int own = allies_session_get_side (self->session);
  gboolean both = allies_session_is_revealed (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int side = 0; side < ALLIES_N_SIDES && both; side++)
    {
      double value =
          allies_targeting_get_importance (self->session, (AlliesSide)side, get_id (self));
      g_autofree char *said = dup_importance (value);

      if (side != own)
        g_string_append_printf (text, "%s%s %s: %s", text->len > 0 ? "\n" : "",
                                get_shape ((AlliesSide)side),
                                allies_side_get_title ((AlliesSide)side), said);
    }
  show_label (self->other, text->str);
}

static void
show_importance (AlliesTargetRow *self, const AlliesGap *gap)
{
  int side = allies_session_get_side (self->session);
  double value =
      side == ALLIES_SIDE_NONE
          ? NAN
          : allies_targeting_get_importance (self->session, (AlliesSide)side, get_id (self));
  g_autofree char *text = isnan (value) ? g_strdup ("–") : allies_figure_text_format (value, 1);
  g_autofree char *counts = allies_figure_text_format (gap->importance, 1);
  g_autofree char *unsaid = g_strdup_printf (_ ("not said; %s counts"), counts);
  const char *words = isnan (value) ? unsaid : allies_targeting_get_word (value);

  allies_stepper_show (self->importance, value, ALLIES_IMPORTANCE_DEFAULT, text, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->importance), side != ALLIES_SIDE_NONE);
  show_label (self->importance_words, words);
  show_other (self);
}

static void
show_why (AlliesTargetRow *self)
{
  AlliesTarget *target = allies_targeting_get (self->session, get_id (self));
  const char *why = target != NULL ? allies_target_get_why (target) : "";

  gtk_widget_set_sensitive (GTK_WIDGET (self->why), target != NULL);
  if (self->timeout != 0)
    return;
  self->updating = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->why), why) != 0)
    gtk_editable_set_text (self->why, why);
  self->updating = FALSE;
}

static void
name_parts (AlliesTargetRow *self)
{
  const char *name = allies_capability_get_name (self->capability);
  g_autofree char *target = g_strdup_printf (_ ("Target: %s"), name);
  g_autofree char *importance = g_strdup_printf (_ ("Importance: %s"), name);
  g_autoptr (GArray) levels = allies_targeting_list_levels (get_scale (self));

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->name)), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name), "s", get_id (self));
  allies_stepper_set_name (self->target, target);
  allies_stepper_set_stops (self->target, (const double *)levels->data, levels->len);
  allies_stepper_set_name (self->importance, importance);
}

static void
allies_target_row_constructed (GObject *object)
{
  AlliesTargetRow *self = ALLIES_TARGET_ROW (object);

  gtk_box_set_homogeneous (self->parts, self->in_table);
  gtk_widget_set_visible (self->name_box, self->in_table);
  gtk_widget_set_visible (self->target_title, !self->in_table);
  gtk_widget_set_visible (self->importance_title, !self->in_table);
  gtk_widget_set_visible (self->why_box, !self->in_table);
  G_OBJECT_CLASS (allies_target_row_parent_class)->constructed (object);
}

static void
allies_target_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ALLIES_TARGET_ROW (object)->in_table = g_value_get_boolean (value);
}

static void
allies_target_row_dispose (GObject *object)
{
  AlliesTargetRow *self = ALLIES_TARGET_ROW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->capability);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_target_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/target-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, parts);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, name_box);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, name);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, score);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, reason);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, target_title);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, target);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, stage);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, proposal);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, importance_title);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, importance);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, importance_words);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, other);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, enough);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, why_box);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetRow, why);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, importance_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
allies_target_row_class_init (AlliesTargetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = allies_target_row_constructed;
  object_class->set_property = allies_target_row_set_property;
  object_class->dispose = allies_target_row_dispose;
  props[PROP_IN_TABLE] =
      g_param_spec_boolean ("in-table", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
allies_target_row_init (AlliesTargetRow *self)
{
  const double importance[] = { 1, 2, 3, 4, 5 };

  g_type_ensure (ALLIES_TYPE_STEPPER);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_stepper_set_stops (self->importance, importance, G_N_ELEMENTS (importance));
}

void
allies_target_row_show (AlliesTargetRow *row, AlliesSession *session, AlliesCapability *capability)
{
  g_return_if_fail (ALLIES_IS_TARGET_ROW (row) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_CAPABILITY (capability));

  const AlliesGap *gap = NULL;

  if (row->session != session || row->capability != capability)
    {
      allies_target_row_commit (row);
      g_set_object (&row->session, session);
      g_set_object (&row->capability, capability);
      name_parts (row);
    }
  gap = allies_gaps_find (allies_results_get_gaps (allies_session_get_results (session)),
                          get_id (row));
  show_score (row, gap);
  show_target (row, gap);
  show_importance (row, gap);
  show_label (row->enough, gap->enough
                               ? _ ("Enough: it has reached its target and the best quarter of "
                                    "your peers, and matters little. Money spent here can move.")
                               : "");
  show_why (row);
}

void
allies_target_row_enter (AlliesTargetRow *row, gboolean importance)
{
  g_return_if_fail (ALLIES_IS_TARGET_ROW (row));

  gtk_widget_grab_focus (GTK_WIDGET (importance ? row->importance : row->target));
}

void
allies_target_row_commit (AlliesTargetRow *row)
{
  g_return_if_fail (ALLIES_IS_TARGET_ROW (row));

  if (row->timeout == 0)
    return;
  g_clear_handle_id (&row->timeout, g_source_remove);
  allies_targeting_set_why (row->session, get_id (row), gtk_editable_get_text (row->why));
}
