/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/difference-detail.h"

#include "app/children.h"
#include "app/settling.h"
#include "app/side-card.h"

#include <glib/gi18n-lib.h>

#define MOST_KEYS 9

struct _AlliesDifferenceDetail
{
  GtkWidget parent_instance;
  GtkWidget *choices;
  GtkLabel *place;
  GtkLabel *text;
  GtkLabel *why_it_matters;
  AlliesSideCard *marketing;
  AlliesSideCard *technology;
  GtkFlowBox *levels;
  GtkToggleButton *differ;
  GtkToggleButton *not_applicable;
  GtkLabel *state;
  GtkRevealer *reason_revealer;
  GtkEntry *reason;
  GtkWidget *take_back;
  AlliesSession *session;
  AlliesQuestion *question;
  double sides[ALLIES_N_SIDES];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AlliesDifferenceDetail, allies_difference_detail, GTK_TYPE_WIDGET)

static AlliesScale *
get_scale (AlliesDifferenceDetail *self)
{
  return allies_model_get_scale (allies_session_get_model (self->session));
}

static const char *
get_id (AlliesDifferenceDetail *self)
{
  return allies_question_get_id (self->question);
}

static AlliesAgreement *
get_agreement (AlliesDifferenceDetail *self)
{
  return allies_settling_get (self->session, get_id (self));
}

static gboolean
is_shown (AlliesDifferenceDetail *self)
{
  return self->session != NULL && self->question != NULL
         && allies_session_is_revealed (self->session);
}

static void
show_reason (AlliesDifferenceDetail *self, AlliesAgreement *agreement)
{
  if (gtk_widget_get_state_flags (GTK_WIDGET (self->reason)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->reason),
                         agreement != NULL ? allies_agreement_get_why (agreement) : "");
  gtk_revealer_set_reveal_child (self->reason_revealer, agreement != NULL);
}

static void
show_state (AlliesDifferenceDetail *self, AlliesAgreement *agreement)
{
  g_autofree char *word = allies_settling_dup_state (self->session, get_id (self));
  g_autofree char *state = agreement != NULL ? g_strdup_printf (_ ("Together: %s"), word)
                                             : g_strdup (_ ("Not settled yet"));

  gtk_label_set_label (self->state, state);
  gtk_widget_set_sensitive (self->take_back, agreement != NULL);
}

static void
refresh (AlliesDifferenceDetail *self)
{
  AlliesAgreement *agreement = get_agreement (self);
  AlliesAgreementState state =
      agreement != NULL ? allies_agreement_get_state (agreement) : ALLIES_AGREEMENT_LEVEL;
  AlliesScale *scale = get_scale (self);
  guint index = 0;

  self->updating = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->levels)); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    {
      GtkWidget *chip = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    agreement != NULL
                                        && allies_agreement_get_level (agreement)
                                               == allies_scale_get_value (scale, index));
    }
  gtk_toggle_button_set_active (self->differ, state == ALLIES_AGREEMENT_DIFFER);
  gtk_toggle_button_set_active (self->not_applicable, state == ALLIES_AGREEMENT_NOT_APPLICABLE);
  show_state (self, agreement);
  show_reason (self, agreement);
  self->updating = FALSE;
}

static void
agree (AlliesDifferenceDetail *self, double level)
{
  allies_difference_detail_commit (self);
  allies_settling_agree (self->session, get_id (self), level);
  refresh (self);
}

static void
level_clicked_cb (GtkButton *chip, AlliesDifferenceDetail *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"));

  if (self->updating || !is_shown (self))
    return;
  agree (self, allies_scale_get_value (get_scale (self), index));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
take_side (AlliesDifferenceDetail *self, AlliesSide side)
{
  if (is_shown (self))
    agree (self, self->sides[side]);
}

static void
take_marketing_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_side (ALLIES_DIFFERENCE_DETAIL (widget), ALLIES_SIDE_MARKETING);
}

static void
take_technology_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_side (ALLIES_DIFFERENCE_DETAIL (widget), ALLIES_SIDE_TECHNOLOGY);
}

/* Why one differs is what is asked next. */
static void
differ_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDifferenceDetail *self = ALLIES_DIFFERENCE_DETAIL (widget);

  if (!is_shown (self))
    return;
  allies_difference_detail_commit (self);
  allies_settling_differ (self->session, get_id (self));
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
not_applicable_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDifferenceDetail *self = ALLIES_DIFFERENCE_DETAIL (widget);

  if (!is_shown (self))
    return;
  allies_difference_detail_commit (self);
  allies_settling_set_not_applicable (self->session, get_id (self));
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
take_back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDifferenceDetail *self = ALLIES_DIFFERENCE_DETAIL (widget);

  if (!is_shown (self))
    return;
  gtk_widget_grab_focus (widget);
  allies_settling_take_back (self->session, get_id (self));
  refresh (self);
}

/* The buttons show what is settled; what they do is an action, which changes it. */
static void
button_clicked_cb (GtkButton *button, AlliesDifferenceDetail *self)
{
  if (self->updating || !is_shown (self))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), gtk_widget_get_name (GTK_WIDGET (button)), NULL);
  refresh (self);
}

static void
reason_activate_cb (GtkEntry *reason, AlliesDifferenceDetail *self)
{
  allies_difference_detail_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "differences.next", NULL);
}

static void
reason_leave_cb (GtkEventControllerFocus *controller, AlliesDifferenceDetail *self)
{
  allies_difference_detail_commit (self);
}

static gboolean
reason_key_cb (GtkEventControllerKey *controller,
               guint key,
               guint code,
               GdkModifierType modifiers,
               AlliesDifferenceDetail *self)
{
  AlliesAgreement *agreement = is_shown (self) ? get_agreement (self) : NULL;

  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->reason),
                         agreement != NULL ? allies_agreement_get_why (agreement) : "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
press_digit (AlliesDifferenceDetail *self, guint key)
{
  guint first = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? GDK_KEY_KP_0 : GDK_KEY_0;
  guint index = key - first - 1;

  if (key <= first || index >= MOST_KEYS || index >= allies_scale_get_n_levels (get_scale (self)))
    return FALSE;
  agree (self, allies_scale_get_value (get_scale (self), index));
  return TRUE;
}

/* An arrow takes the answer that stands on its side, which right-to-left swaps. */
static const char *
find_action (AlliesDifferenceDetail *self, guint key)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return mirrored ? "difference.take-technology" : "difference.take-marketing";
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return mirrored ? "difference.take-marketing" : "difference.take-technology";
    case GDK_KEY_d:
    case GDK_KEY_D:
      return "difference.differ";
    case GDK_KEY_n:
    case GDK_KEY_N:
      return "difference.not-applicable";
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return "difference.take-back";
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return "differences.next";
    case GDK_KEY_BackSpace:
      return "differences.previous";
    default:
      return NULL;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesDifferenceDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *action = find_action (self, key);

  if (!is_shown (self) || root == NULL || GTK_IS_TEXT (gtk_root_get_focus (root)))
    return FALSE;
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
      && GTK_IS_BUTTON (gtk_root_get_focus (root)))
    return FALSE;
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  if (press_digit (self, key))
    return TRUE;
  if (action == NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return TRUE;
}

static void
add_level (AlliesDifferenceDetail *self, AlliesScale *scale, guint index)
{
  g_autofree char *label =
      index < MOST_KEYS
          ? g_strdup_printf ("%u  %s", index + 1, allies_scale_get_name (scale, index))
          : g_strdup (allies_scale_get_name (scale, index));
  g_autofree char *sentence =
      allies_question_dup_level_text (self->question, allies_scale_get_value (scale, index));
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, sentence);
  g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (index));
  g_signal_connect (chip, "clicked", G_CALLBACK (level_clicked_cb), self);
  gtk_flow_box_insert (self->levels, chip, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
}

static void
build_levels (AlliesDifferenceDetail *self)
{
  AlliesScale *scale = get_scale (self);

  while (gtk_flow_box_get_child_at_index (self->levels, 0) != NULL)
    gtk_flow_box_remove (self->levels,
                         GTK_WIDGET (gtk_flow_box_get_child_at_index (self->levels, 0)));
  for (guint i = 0; i < allies_scale_get_n_levels (scale); i++)
    add_level (self, scale, i);
}

static void
allies_difference_detail_dispose (GObject *object)
{
  AlliesDifferenceDetail *self = ALLIES_DIFFERENCE_DETAIL (object);

  g_clear_object (&self->session);
  g_clear_object (&self->question);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_difference_detail_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "difference.take-marketing", NULL,
                                   take_marketing_action_cb);
  gtk_widget_class_install_action (widget_class, "difference.take-technology", NULL,
                                   take_technology_action_cb);
  gtk_widget_class_install_action (widget_class, "difference.differ", NULL, differ_action_cb);
  gtk_widget_class_install_action (widget_class, "difference.not-applicable", NULL,
                                   not_applicable_action_cb);
  gtk_widget_class_install_action (widget_class, "difference.take-back", NULL, take_back_action_cb);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/difference-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, choices);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, place);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, why_it_matters);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, marketing);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, technology);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, levels);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, differ);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, not_applicable);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, state);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, reason_revealer);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, reason);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceDetail, take_back);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_difference_detail_class_init (AlliesDifferenceDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_difference_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
allies_difference_detail_init (AlliesDifferenceDetail *self)
{
  g_type_ensure (ALLIES_TYPE_SIDE_CARD);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_question (AlliesDifferenceDetail *self, guint index, guint n)
{
  AlliesCapability *capability =
      allies_model_find_capability_of (allies_session_get_model (self->session), get_id (self));
  const char *why = allies_question_get_why (self->question);
  g_autofree char *place = g_strdup_printf (_ ("Difference %u of %u · %s"), index + 1, n,
                                            allies_capability_get_name (capability));

  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->text, allies_question_get_text (self->question));
  gtk_label_set_label (self->why_it_matters, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why_it_matters), *why != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  allies_question_get_text (self->question), -1);
  allies_side_card_show (self->marketing, self->session, self->question, ALLIES_SIDE_MARKETING);
  allies_side_card_show (self->technology, self->session, self->question, ALLIES_SIDE_TECHNOLOGY);
}

/* What a closed year says can still be read. */
static void
freeze (AlliesDifferenceDetail *self)
{
  gboolean is_closed = allies_session_is_closed (self->session);

  gtk_widget_set_sensitive (self->choices, !is_closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->levels), !is_closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), !is_closed);
  if (is_closed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "frozen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "frozen");
}

void
allies_difference_detail_show (AlliesDifferenceDetail *detail, AlliesSession *session, guint index)
{
  g_return_if_fail (ALLIES_IS_DIFFERENCE_DETAIL (detail) && ALLIES_IS_SESSION (session));

  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);

  g_return_if_fail (index < n);

  AlliesQuestion *question =
      allies_model_find_question (allies_session_get_model (session), differences[index].question);
  gboolean is_new = question != detail->question;
  g_set_object (&detail->session, session);
  g_set_object (&detail->question, question);
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    detail->sides[side] = differences[index].sides[side];
  if (is_new)
    build_levels (detail);
  show_question (detail, index, n);
  refresh (detail);
  freeze (detail);
}

void
allies_difference_detail_commit (AlliesDifferenceDetail *detail)
{
  g_return_if_fail (ALLIES_IS_DIFFERENCE_DETAIL (detail));

  if (is_shown (detail))
    allies_settling_set_why (detail->session, get_id (detail),
                             gtk_editable_get_text (GTK_EDITABLE (detail->reason)));
}
