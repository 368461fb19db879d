/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-cards.h"

#include "app/children.h"
#include "app/level-card.h"

#include <glib/gi18n-lib.h>

#define MOST_KEYS 9

struct _AlliesAnswerCards
{
  GtkBox parent_instance;
  AlliesQuestion *question;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AlliesAnswerCards, allies_answer_cards, GTK_TYPE_BOX)

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_card (AlliesAnswerCards *self, guint index)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; card != NULL && index > 0; index--)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static guint
get_index (GtkWidget *card)
{
  guint index = 0;

  while ((card = gtk_widget_get_prev_sibling (card)) != NULL)
    index++;
  return index;
}

static gboolean
is_level (AlliesAnswerCards *self, AlliesAnswer *answer, guint index)
{
  g_autoptr (AlliesLevel) level =
      g_list_model_get_item (allies_question_get_levels (self->question), index);

  return level != NULL && allies_answer_get_level (answer) == allies_level_get_value (level);
}

static gboolean
is_practice (AlliesAnswerCards *self, AlliesAnswer *answer, guint index)
{
  const char *const *ticked = allies_answer_get_practices (answer);
  g_autoptr (AlliesPractice) practice =
      g_list_model_get_item (allies_question_get_practices (self->question), index);

  return practice != NULL ? g_strv_contains (ticked, allies_practice_get_id (practice))
                          : ticked[0] == NULL;
}

static gboolean
is_chosen (AlliesAnswerCards *self, AlliesAnswer *answer, guint index)
{
  if (answer == NULL)
    return FALSE;
  if (allies_question_get_kind (self->question) == ALLIES_QUESTION_LEVEL)
    return is_level (self, answer, index);
  return allies_answer_get_state (answer) == ALLIES_ANSWER_PRACTICES
         && is_practice (self, answer, index);
}

static void
card_toggled_cb (GtkToggleButton *card, AlliesAnswerCards *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, get_index (GTK_WIDGET (card)),
                   gtk_toggle_button_get_active (card));
}

static void
add_card (AlliesAnswerCards *self, guint key, const char *text)
{
  g_autofree char *digit = key <= MOST_KEYS ? g_strdup_printf ("%u", key) : g_strdup ("·");
  GtkWidget *card = allies_level_card_new (digit, text);

  g_signal_connect (card, "toggled", G_CALLBACK (card_toggled_cb), self);
  gtk_box_append (GTK_BOX (self), card);
}

static void
allies_answer_cards_dispose (GObject *object)
{
  g_clear_object (&ALLIES_ANSWER_CARDS (object)->question);
  G_OBJECT_CLASS (allies_answer_cards_parent_class)->dispose (object);
}

static void
allies_answer_cards_class_init (AlliesAnswerCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_answer_cards_dispose;
  signals[SIGNAL_TOGGLED] =
      g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
allies_answer_cards_init (AlliesAnswerCards *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

void
allies_answer_cards_set_question (AlliesAnswerCards *cards, AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_ANSWER_CARDS (cards) && ALLIES_IS_QUESTION (question));

  GListModel *levels = allies_question_get_levels (question);
  GListModel *practices = allies_question_get_practices (question);

  g_set_object (&cards->question, question);
  allies_children_clear (cards);
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, i);

      add_card (cards, i + 1, allies_level_get_text (level));
    }
  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      add_card (cards, i + 1, allies_practice_get_text (practice));
    }
  if (allies_question_get_kind (question) == ALLIES_QUESTION_PRACTICES)
    add_card (cards, g_list_model_get_n_items (practices) + 1, _ ("None of these."));
}

void
allies_answer_cards_show (AlliesAnswerCards *cards, AlliesAnswer *answer)
{
  g_return_if_fail (ALLIES_IS_ANSWER_CARDS (cards));

  guint index = 0;

  cards->updating = TRUE;
  for (GtkWidget *card = get_card (cards, 0); card != NULL;
       card = gtk_widget_get_next_sibling (card), index++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card), is_chosen (cards, answer, index));
  cards->updating = FALSE;
}

void
allies_answer_cards_show_last (AlliesAnswerCards *cards, AlliesAnswer *answer, guint year)
{
  g_return_if_fail (ALLIES_IS_ANSWER_CARDS (cards));

  guint index = 0;

  for (GtkWidget *card = get_card (cards, 0); card != NULL;
       card = gtk_widget_get_next_sibling (card), index++)
    {
      g_autofree char *remark =
          is_chosen (cards, answer, index) ? g_strdup_printf (_ ("your answer in %u"), year) : NULL;

      allies_level_card_set_remark (ALLIES_LEVEL_CARD (card), remark);
    }
}

void
allies_answer_cards_toggle (AlliesAnswerCards *cards, guint index)
{
  g_return_if_fail (ALLIES_IS_ANSWER_CARDS (cards));

  GtkWidget *card = get_card (cards, index);

  if (card != NULL && gtk_widget_is_sensitive (card))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card),
                                  !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
}

gboolean
allies_answer_cards_move_focus (AlliesAnswerCards *cards, gboolean down)
{
  g_return_val_if_fail (ALLIES_IS_ANSWER_CARDS (cards), FALSE);

  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (cards));
  GtkWidget *next = NULL;

  if (focus != NULL)
    next = down ? gtk_widget_get_next_sibling (focus) : gtk_widget_get_prev_sibling (focus);
  else
    next = down ? get_card (cards, 0) : gtk_widget_get_last_child (GTK_WIDGET (cards));
  return next != NULL && gtk_widget_grab_focus (next);
}
