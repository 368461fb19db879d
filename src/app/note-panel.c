/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/note-panel.h"

#include "app/answering.h"
#include "app/children.h"
#include "app/evidence-links.h"

#include <glib/gi18n-lib.h>

#define PAUSE_MS 800

struct _AlliesNotePanel
{
  GtkWidget parent_instance;
  GtkExpander *expander;
  GtkLabel *summary;
  GtkTextView *note;
  GtkTextView *evidence;
  AlliesEvidenceLinks *links;
  GtkLabel *look_for;
  GtkLabel *knows;
  GtkLabel *last;
  AlliesSession *session;
  AlliesQuestion *question;
  gboolean updating;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AlliesNotePanel, allies_note_panel, GTK_TYPE_WIDGET)

static char *
dup_text (GtkTextView *view)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return text;
}

/* What differs only in blank space is left as it is typed. */
static void
set_text (GtkTextView *view, const char *text)
{
  g_autofree char *shown = g_strstrip (dup_text (view));

  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static gboolean
timeout_cb (gpointer user_data)
{
  AlliesNotePanel *self = user_data;

  self->timeout = 0;
  allies_note_panel_commit (self);
  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (GtkTextBuffer *buffer, AlliesNotePanel *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

static void
leave_cb (GtkEventControllerFocus *controller, AlliesNotePanel *self)
{
  allies_note_panel_commit (self);
}

/* Back to the question, with what is typed. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesNotePanel *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "question.show", "s",
                              allies_question_get_id (self->question));
  return TRUE;
}

static void
show_label (GtkLabel *label, const char *format, const char *text)
{
  g_autofree char *sentence = g_strdup_printf (format, text);

  gtk_label_set_label (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_last_note (AlliesNotePanel *self)
{
  AlliesLastAnswer last = { 0 };
  gboolean found = allies_answering_get_last (self->session, self->question, &last);
  const char *note = found ? allies_answer_get_note (last.answer) : "";
  g_autofree char *sentence = g_strdup_printf (_ ("Your note in %u: “%s”"), last.year, note);

  show_label (self->last, "%s", *note != '\0' ? sentence : "");
}

static void
show_summary (AlliesNotePanel *self, AlliesAnswer *answer)
{
  const char *note = answer != NULL ? allies_answer_get_note (answer) : "";
  guint n = answer != NULL ? g_strv_length ((char **)allies_answer_get_evidence (answer)) : 0;
  g_autofree char *links =
      n > 0 ? g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n)
            : g_strdup ("");
  g_autofree char *summary = g_strconcat (note, *note != '\0' && n > 0 ? " · " : "", links, NULL);

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
}

static void
show_answer (AlliesNotePanel *self)
{
  const char *const none[] = { NULL };
  AlliesAnswer *answer = allies_answering_get_current (self->session, self->question);
  g_autofree char *evidence = answer != NULL
                                  ? g_strjoinv ("\n", (char **)allies_answer_get_evidence (answer))
                                  : g_strdup ("");

  self->updating = TRUE;
  set_text (self->note, answer != NULL ? allies_answer_get_note (answer) : "");
  set_text (self->evidence, evidence);
  allies_evidence_links_show (self->links,
                              answer != NULL ? allies_answer_get_evidence (answer) : none);
  self->updating = FALSE;
  show_summary (self, answer);
}

static void
allies_note_panel_dispose (GObject *object)
{
  AlliesNotePanel *self = ALLIES_NOTE_PANEL (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->question);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_note_panel_parent_class)->dispose (object);
}

static void
allies_note_panel_class_init (AlliesNotePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_note_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/note-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, expander);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, note);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, evidence);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, links);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, look_for);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, knows);
  gtk_widget_class_bind_template_child (widget_class, AlliesNotePanel, last);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_note_panel_init (AlliesNotePanel *self)
{
  g_type_ensure (ALLIES_TYPE_EVIDENCE_LINKS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_note_panel_show (AlliesNotePanel *panel, AlliesSession *session, AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_NOTE_PANEL (panel) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  if (panel->question != question)
    allies_note_panel_commit (panel);
  g_set_object (&panel->session, session);
  g_set_object (&panel->question, question);
  show_label (panel->look_for, _ ("What to look for: %s"), allies_question_get_evidence (question));
  show_label (panel->knows, _ ("Who usually knows: %s"), allies_question_get_knows (question));
  show_last_note (panel);
  gtk_text_view_set_editable (panel->note, !allies_session_is_closed (session));
  gtk_text_view_set_editable (panel->evidence, !allies_session_is_closed (session));
  if (panel->timeout == 0)
    show_answer (panel);
}

void
allies_note_panel_unfold (AlliesNotePanel *panel)
{
  g_return_if_fail (ALLIES_IS_NOTE_PANEL (panel));

  gtk_expander_set_expanded (panel->expander, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (panel->note));
}

void
allies_note_panel_commit (AlliesNotePanel *panel)
{
  g_return_if_fail (ALLIES_IS_NOTE_PANEL (panel));

  if (panel->timeout == 0)
    return;
  g_clear_handle_id (&panel->timeout, g_source_remove);

  g_autofree char *note = dup_text (panel->note);
  g_autofree char *evidence = dup_text (panel->evidence);
  allies_answering_set_note (panel->session, panel->question, note);
  allies_answering_set_evidence (panel->session, panel->question, evidence);
}
