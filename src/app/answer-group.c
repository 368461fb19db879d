/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-group.h"

#include "app/answer-cards.h"
#include "app/answering.h"
#include "app/children.h"
#include "app/figure-entry.h"
#include "app/last-year.h"
#include "app/sealed-notice.h"

#include <math.h>

#define MOST_KEYS     9
#define N_CONFIDENCES 3

struct _AlliesAnswerGroup
{
  GtkWidget parent_instance;
  GtkWidget *content;
  AlliesSealedNotice *sealed;
  AlliesAnswerCards *cards;
  AlliesFigureEntry *figure;
  AlliesLastYear *last_year;
  GtkRevealer *reason_revealer;
  GtkEntry *reason;
  GtkToggleButton *not_applicable;
  GtkToggleButton *unknown;
  GtkToggleButton *flag;
  GtkToggleButton *sure;
  GtkToggleButton *fairly;
  GtkToggleButton *guess;
  AlliesSession *session;
  AlliesQuestion *question;
};

G_DEFINE_FINAL_TYPE (AlliesAnswerGroup, allies_answer_group, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  guint key;
  const char *action;
} keys[] = {
  { GDK_KEY_Return, "question.next" },      { GDK_KEY_KP_Enter, "question.next" },
  { GDK_KEY_BackSpace, "question.back" },   { GDK_KEY_Delete, "question.clear" },
  { GDK_KEY_n, "question.not-applicable" }, { GDK_KEY_N, "question.not-applicable" },
  { GDK_KEY_question, "question.unknown" }, { GDK_KEY_c, "question.note" },
  { GDK_KEY_C, "question.note" },           { GDK_KEY_f, "question.flag" },
  { GDK_KEY_F, "question.flag" },           { GDK_KEY_s, "question.same" },
  { GDK_KEY_S, "question.same" },
};

static AlliesQuestionKind
get_kind (AlliesAnswerGroup *self)
{
  return allies_question_get_kind (self->question);
}

static double
get_level (AlliesAnswerGroup *self, guint index)
{
  g_autoptr (AlliesLevel) level =
      g_list_model_get_item (allies_question_get_levels (self->question), index);

  return level != NULL ? allies_level_get_value (level) : NAN;
}

static AlliesPractice *
dup_practice (AlliesAnswerGroup *self, guint index)
{
  return g_list_model_get_item (allies_question_get_practices (self->question), index);
}

static void
show_last_year (AlliesAnswerGroup *self)
{
  AlliesLastAnswer last = { 0 };
  gboolean has_card = allies_answering_get_last (self->session, self->question, &last)
                      && last.use == ALLIES_LAST_ANSWER_CONFIRMABLE;

  allies_answer_cards_show_last (self->cards, has_card ? last.answer : NULL, last.year);
}

/* While a reason is being typed it is left alone. */
static void
show_reason (AlliesAnswerGroup *self, AlliesAnswer *answer)
{
  gboolean is_given =
      answer != NULL && allies_answer_get_state (answer) == ALLIES_ANSWER_NOT_APPLICABLE;

  if (gtk_widget_get_state_flags (GTK_WIDGET (self->reason)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->reason),
                         is_given ? allies_answer_get_reason (answer) : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "fault");
  gtk_revealer_set_reveal_child (self->reason_revealer, is_given);
}

static void
show_confidence (AlliesAnswerGroup *self, AlliesConfidence confidence)
{
  gtk_toggle_button_set_active (self->sure, confidence == ALLIES_CONFIDENCE_SURE);
  gtk_toggle_button_set_active (self->fairly, confidence == ALLIES_CONFIDENCE_FAIRLY);
  gtk_toggle_button_set_active (self->guess, confidence == ALLIES_CONFIDENCE_GUESS);
}

static void
refresh (AlliesAnswerGroup *self)
{
  AlliesAnswer *answer = allies_answering_get_current (self->session, self->question);
  AlliesAnswerState state = answer != NULL ? allies_answer_get_state (answer) : ALLIES_ANSWER_OPEN;

  allies_answer_cards_show (self->cards, answer);
  if (get_kind (self) == ALLIES_QUESTION_NUMBER)
    allies_figure_entry_show (self->figure, self->question,
                              answer != NULL ? allies_answer_get_number (answer) : NAN);
  gtk_toggle_button_set_active (self->not_applicable, state == ALLIES_ANSWER_NOT_APPLICABLE);
  gtk_toggle_button_set_active (self->unknown, state == ALLIES_ANSWER_UNKNOWN);
  gtk_toggle_button_set_active (self->flag, answer != NULL && allies_answer_is_flagged (answer));
  show_confidence (self, answer != NULL ? allies_answer_get_confidence (answer)
                                        : ALLIES_CONFIDENCE_UNSAID);
  show_reason (self, answer);
  allies_last_year_show (self->last_year, self->session, self->question);
}

/* A second click on the chosen level confirms it. */
static void
card_toggled_cb (AlliesAnswerCards *cards, guint index, gboolean active, AlliesAnswerGroup *self)
{
  if (get_kind (self) == ALLIES_QUESTION_LEVEL)
    {
      allies_answering_choose_level (self->session, self->question, get_level (self, index));
      refresh (self);
      g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
      return;
    }

  g_autoptr (AlliesPractice) practice = dup_practice (self, index);
  allies_answering_set_practice (self->session, self->question,
                                 practice != NULL ? allies_practice_get_id (practice) : NULL,
                                 practice != NULL && active);
  refresh (self);
}

static void
build_cards (AlliesAnswerGroup *self)
{
  allies_answer_cards_set_question (self->cards, self->question);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), get_kind (self) == ALLIES_QUESTION_NUMBER);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), get_kind (self) != ALLIES_QUESTION_NUMBER);
}

static void
figure_taken_cb (AlliesFigureEntry *figure,
                 double number,
                 gboolean entered,
                 AlliesAnswerGroup *self)
{
  AlliesAnswer *answer = allies_answering_get_current (self->session, self->question);
  gboolean is_number = answer != NULL && allies_answer_get_state (answer) == ALLIES_ANSWER_NUMBER;

  /* Leaving the entry empty is no answer and takes none back that is not a figure. */
  if (!isnan (number) || is_number)
    allies_answering_set_number (self->session, self->question, number);
  if (entered)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.next", NULL);
}

static void
reason_activate_cb (GtkEntry *reason, AlliesAnswerGroup *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (reason))));

  if (*text == '\0')
    {
      gtk_widget_add_css_class (GTK_WIDGET (reason), "fault");
      return;
    }
  allies_answering_set_not_applicable (self->session, self->question, text);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  refresh (self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
reason_leave_cb (GtkEventControllerFocus *controller, AlliesAnswerGroup *self)
{
  allies_answer_group_commit (self);
}

/* The buttons show the answer; what they do is an action, which changes it. */
static void
button_clicked_cb (GtkButton *button, AlliesAnswerGroup *self)
{
  const char *action = gtk_widget_get_name (GTK_WIDGET (button));

  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  refresh (self);
}

static void
confidence_clicked_cb (GtkButton *button, AlliesAnswerGroup *self)
{
  AlliesAnswer *answer = allies_answering_get_current (self->session, self->question);
  AlliesConfidence chosen = GTK_TOGGLE_BUTTON (button) == self->sure     ? ALLIES_CONFIDENCE_SURE
                            : GTK_TOGGLE_BUTTON (button) == self->fairly ? ALLIES_CONFIDENCE_FAIRLY
                                                                         : ALLIES_CONFIDENCE_GUESS;

  if (answer != NULL && allies_answer_get_confidence (answer) == chosen)
    chosen = ALLIES_CONFIDENCE_UNSAID;
  allies_answering_set_confidence (self->session, self->question, chosen);
  refresh (self);
}

static gboolean
move_focus (AlliesAnswerGroup *self, gboolean down)
{
  return (gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) != NULL
          || gtk_widget_is_focus (GTK_WIDGET (self)))
         && allies_answer_cards_move_focus (self->cards, down);
}

static gboolean
press_digit (AlliesAnswerGroup *self, guint key)
{
  guint first = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? GDK_KEY_KP_0 : GDK_KEY_0;

  if (key <= first || key > first + MOST_KEYS || get_kind (self) == ALLIES_QUESTION_NUMBER)
    return FALSE;
  allies_answer_group_choose (self, key - first - 1);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesAnswerGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->question == NULL || GTK_IS_TEXT (gtk_root_get_focus (root)))
    return FALSE;
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  if (press_digit (self, key))
    return TRUE;
  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    return move_focus (self, key == GDK_KEY_Down);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      {
        gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
        refresh (self);
        return TRUE;
      }
  return FALSE;
}

static gboolean
reason_key_cb (GtkEventControllerKey *controller,
               guint key,
               guint code,
               GdkModifierType modifiers,
               AlliesAnswerGroup *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
  refresh (self);
  return TRUE;
}

static gboolean
allies_answer_group_grab_focus (GtkWidget *widget)
{
  AlliesAnswerGroup *self = ALLIES_ANSWER_GROUP (widget);

  if (self->question != NULL && get_kind (self) == ALLIES_QUESTION_NUMBER
      && gtk_widget_is_sensitive (self->content))
    return gtk_widget_grab_focus (GTK_WIDGET (self->figure));
  return GTK_WIDGET_CLASS (allies_answer_group_parent_class)->grab_focus (widget);
}

static void
allies_answer_group_dispose (GObject *object)
{
  AlliesAnswerGroup *self = ALLIES_ANSWER_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->question);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_answer_group_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/answer-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, content);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, sealed);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, cards);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, figure);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, last_year);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, reason_revealer);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, reason);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, not_applicable);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, unknown);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, flag);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, sure);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, fairly);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerGroup, guess);
  gtk_widget_class_bind_template_callback (widget_class, card_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, confidence_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_answer_group_class_init (AlliesAnswerGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_answer_group_dispose;
  widget_class->grab_focus = allies_answer_group_grab_focus;
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  bind_template (widget_class);
}

static void
allies_answer_group_init (AlliesAnswerGroup *self)
{
  g_type_ensure (ALLIES_TYPE_ANSWER_CARDS);
  g_type_ensure (ALLIES_TYPE_FIGURE_ENTRY);
  g_type_ensure (ALLIES_TYPE_LAST_YEAR);
  g_type_ensure (ALLIES_TYPE_SEALED_NOTICE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_answer_group_show (AlliesAnswerGroup *group,
                          AlliesSession *session,
                          AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_ANSWER_GROUP (group) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  gboolean is_new = group->question != question;

  g_set_object (&group->session, session);
  g_set_object (&group->question, question);
  if (is_new)
    {
      build_cards (group);
      gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      allies_question_get_text (question), -1);
    }
  allies_sealed_notice_show (group->sealed, session, question);
  gtk_widget_set_sensitive (group->content, !allies_session_is_closed (session));
  show_last_year (group);
  refresh (group);
}

void
allies_answer_group_choose (AlliesAnswerGroup *group, guint index)
{
  g_return_if_fail (ALLIES_IS_ANSWER_GROUP (group) && group->question != NULL);
  allies_answer_cards_toggle (group->cards, index);
}

void
allies_answer_group_ask_reason (AlliesAnswerGroup *group)
{
  g_return_if_fail (ALLIES_IS_ANSWER_GROUP (group));

  if (!gtk_widget_is_sensitive (GTK_WIDGET (group->reason)))
    return;
  gtk_revealer_set_reveal_child (group->reason_revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (group->reason));
}

/* A figure that is being typed gives way to the one of the year before. */
void
allies_answer_group_repeat_last (AlliesAnswerGroup *group)
{
  g_return_if_fail (ALLIES_IS_ANSWER_GROUP (group) && group->question != NULL);

  if (get_kind (group) == ALLIES_QUESTION_NUMBER)
    allies_figure_entry_commit (group->figure);
  if (!allies_answering_repeat_last (group->session, group->question))
    return;
  refresh (group);
  g_signal_emit (group, signals[SIGNAL_ANSWERED], 0);
}

void
allies_answer_group_commit (AlliesAnswerGroup *group)
{
  g_return_if_fail (ALLIES_IS_ANSWER_GROUP (group));

  if (group->question == NULL || group->session == NULL
      || allies_session_get_side (group->session) == ALLIES_SIDE_NONE)
    return;

  g_autofree char *reason =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (group->reason))));
  if (get_kind (group) == ALLIES_QUESTION_NUMBER)
    allies_figure_entry_commit (group->figure);
  if (*reason != '\0' && gtk_revealer_get_reveal_child (group->reason_revealer))
    allies_answering_set_not_applicable (group->session, group->question, reason);
}
