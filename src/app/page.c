/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page.h"

#include "app/children.h"

typedef struct
{
  AlliesSession *session;
  gboolean stale;
} AlliesPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlliesPage, allies_page, GTK_TYPE_WIDGET)

enum
{
  PROP_SESSION = 1,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesPagePrivate *
get_private (AlliesPage *self)
{
  return allies_page_get_instance_private (self);
}

static gboolean
is_editable (AlliesPage *self)
{
  AlliesSession *session = get_private (self)->session;

  return session == NULL || !allies_session_is_closed (session);
}

static void
session_updated_cb (AlliesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
  allies_page_update (self);
}

static void
set_session (AlliesPage *self, AlliesSession *session)
{
  AlliesPagePrivate *private = get_private (self);

  if (private->session == session)
    return;
  if (private->session != NULL)
    g_signal_handlers_disconnect_by_data (private->session, self);
  g_set_object (&private->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "updated", G_CALLBACK (session_updated_cb), self,
                             G_CONNECT_SWAPPED);
  session_updated_cb (self);
}

static void
allies_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_session (ALLIES_PAGE (object), g_value_get_object (value));
}

static void
allies_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AlliesPage *self = ALLIES_PAGE (object);

  if (id == PROP_EDITABLE)
    g_value_set_boolean (value, is_editable (self));
  else
    g_value_set_object (value, get_private (self)->session);
}

static void
allies_page_map (GtkWidget *widget)
{
  AlliesPage *self = ALLIES_PAGE (widget);

  if (get_private (self)->stale)
    {
      get_private (self)->stale = FALSE;
      ALLIES_PAGE_GET_CLASS (self)->update (self);
    }
  GTK_WIDGET_CLASS (allies_page_parent_class)->map (widget);
}

static void
allies_page_unmap (GtkWidget *widget)
{
  allies_page_commit (ALLIES_PAGE (widget));
  GTK_WIDGET_CLASS (allies_page_parent_class)->unmap (widget);
}

static void
allies_page_dispose (GObject *object)
{
  AlliesPage *self = ALLIES_PAGE (object);

  if (get_private (self)->session != NULL)
    g_signal_handlers_disconnect_by_data (get_private (self)->session, self);
  g_clear_object (&get_private (self)->session);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_page_parent_class)->dispose (object);
}

static void
allies_page_do_nothing (AlliesPage *page)
{
}

static gboolean
allies_page_reveal_nothing (AlliesPage *page, const char *key)
{
  return FALSE;
}

static void
allies_page_focus_first (AlliesPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
allies_page_class_init (AlliesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_page_set_property;
  object_class->get_property = allies_page_get_property;
  object_class->dispose = allies_page_dispose;
  widget_class->map = allies_page_map;
  widget_class->unmap = allies_page_unmap;
  klass->update = allies_page_do_nothing;
  klass->commit = allies_page_do_nothing;
  klass->reveal = allies_page_reveal_nothing;
  klass->enter = allies_page_focus_first;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ALLIES_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
allies_page_init (AlliesPage *self)
{
}

AlliesSession *
allies_page_get_session (AlliesPage *page)
{
  g_return_val_if_fail (ALLIES_IS_PAGE (page), NULL);
  return get_private (page)->session;
}

void
allies_page_commit (AlliesPage *page)
{
  g_return_if_fail (ALLIES_IS_PAGE (page));

  if (get_private (page)->session != NULL)
    ALLIES_PAGE_GET_CLASS (page)->commit (page);
}

gboolean
allies_page_reveal (AlliesPage *page, const char *key)
{
  g_return_val_if_fail (ALLIES_IS_PAGE (page) && key != NULL, FALSE);

  return get_private (page)->session != NULL && ALLIES_PAGE_GET_CLASS (page)->reveal (page, key);
}

void
allies_page_enter (AlliesPage *page)
{
  g_return_if_fail (ALLIES_IS_PAGE (page));

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  /* Where the stack has put it would only be passed over. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  ALLIES_PAGE_GET_CLASS (page)->enter (page);
}

void
allies_page_update (AlliesPage *page)
{
  g_return_if_fail (ALLIES_IS_PAGE (page));

  if (get_private (page)->session == NULL)
    return;
  get_private (page)->stale = !gtk_widget_get_mapped (GTK_WIDGET (page));
  if (!get_private (page)->stale)
    ALLIES_PAGE_GET_CLASS (page)->update (page);
}
