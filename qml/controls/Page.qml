import QtQuick
import Rembug.Controls

// A screen: a header that says where I am, content in a column of readable width, and a bar for the one next step.
Rectangle {
    id: page

    required property string heading
    property string subheading: ""
    property bool canGoBack: true
    property bool showChip: true
    property bool wide: false
    property bool hasNextStep: true
    // Of what stands in the bar.
    property real footerHeight: Theme.touch
    property int unsent: 0
    property int refused: 0
    default property alias content: column.data
    property alias footer: bar.data
    property alias scroller: flick
    // What fills the screen between header and bar, in place of the scrolled column: for lists that scroll themselves.
    property alias body: whole.data
    // A page that has both shows the column where this is false.
    property bool filled: true

    signal back()
    signal syncRequested()

    color: Theme.paper

    // Where titles would be squeezed between the buttons they get a row of their own.
    readonly property bool tightHeader: width < 44 * Theme.body && width < backButton.width + chip.width + Math.max(18 * Theme.body, headingSize.advanceWidth) + 8 * Theme.unit
    TextMetrics { id: headingSize; text: page.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; font.family: Theme.family }

    // What gets the focus by keyboard is scrolled into sight.
    function reveal(item) {
        for (let at = item; at; at = at.parent) {
            if (at === flick.contentItem) {
                const top = item.mapToItem(flick.contentItem, 0, 0).y
                const bottom = top + item.height + 2 * Theme.unit
                flick.contentY = top < flick.contentY ? Math.max(0, top - 2 * Theme.unit) : bottom > flick.contentY + flick.height ? bottom - flick.height : flick.contentY
                return
            }
        }
    }

    Shortcut { sequences: ["Back", "Escape"]; enabled: page.visible && page.canGoBack; onActivated: page.back() }
    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() { page.reveal(page.Window.activeFocusItem) }
    }

    Rectangle {
        id: header
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: (page.tightHeader ? Theme.touch + titles.implicitHeight + Theme.unit : Math.max(Theme.touch, titles.implicitHeight)) + 2 * Theme.unit
        color: Theme.surface
        AppButton {
            id: backButton
            objectName: "back"
            visible: page.canGoBack
            text: qsTr("Kembali")
            glyph: "arrow_back"
            anchors { left: parent.left; leftMargin: 2 * Theme.unit; top: parent.top; topMargin: Theme.unit }
            onClicked: page.back()
        }
        Column {
            id: titles
            anchors {
                left: page.canGoBack && !page.tightHeader ? backButton.right : parent.left; leftMargin: page.tightHeader ? 3 * Theme.unit : 2 * Theme.unit
                right: chip.visible && !page.tightHeader ? chip.left : parent.right; rightMargin: 2 * Theme.unit
                bottom: parent.bottom; bottomMargin: page.tightHeader ? Theme.unit : (header.height - implicitHeight) / 2
            }
            AppText {
                text: page.heading
                width: parent.width
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.role: Accessible.Heading
            }
            AppText {
                visible: text.length > 0
                text: page.subheading
                width: parent.width
                color: Theme.faint
                font.pixelSize: Theme.hint
                elide: Text.ElideRight
                maximumLineCount: 1
            }
        }
        SyncChip {
            id: chip
            objectName: "syncChip"
            visible: page.showChip
            unsent: page.unsent
            refused: page.refused
            anchors { right: parent.right; rightMargin: 2 * Theme.unit; top: parent.top; topMargin: Theme.unit }
            onClicked: page.syncRequested()
        }
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: Theme.thin
            color: Theme.line
        }
    }
    Flickable {
        id: flick
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: bar.visible ? bar.top : parent.bottom }
        visible: !whole.visible
        contentHeight: column.implicitHeight + 6 * Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            x: Math.max(3 * Theme.unit, (parent.width - width) / 2)
            y: 3 * Theme.unit
            width: Math.min(parent.width - 6 * Theme.unit, page.wide ? parent.width : Theme.columnWidth)
            spacing: 2 * Theme.unit
        }
    }
    Item {
        id: whole
        anchors.fill: flick
        visible: page.filled && children.length > 0
    }
    Rectangle {
        id: bar
        visible: page.hasNextStep && children.length > 0
        LayoutMirroring.enabled: Theme.leftHanded
        LayoutMirroring.childrenInherit: true
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: visible ? page.footerHeight + 4 * Theme.unit : 0
        color: Theme.surface
    }
}
