pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls

// Two counters of one box. The other one's tablet is compared by ear, ten papers at a time; a count on this tablet paper
// by paper. What differs is read again from the paper, in the open.
Rectangle {
    id: page
    required property CountModel count
    required property CountWords words
    readonly property int papers: page.count.papers

    signal closed()
    signal mend(int paper)

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    onVisibleChanged: if (visible) two.load()

    CountCompare { id: two; count: page.count }
    MouseArea { anchors.fill: parent }
    Flickable {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top; margins: 3 * Theme.unit }
        contentHeight: all.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Column {
            id: all
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.columnWidth * Math.max(1, Theme.scale * 0.8))
            spacing: 2 * Theme.unit
            AppText { id: title; width: parent.width; font.pixelSize: Theme.page; font.weight: Font.DemiBold; text: qsTr("Dua penghitung, satu kotak") }
            CompareHere {
                visible: two.others.length > 0
                width: parent.width
                two: two
                words: page.words
                papers: page.papers
                onMend: (paper) => page.mend(paper)
            }
            CompareByEar {
                width: parent.width
                tens: two.tens
                words: page.words
                onMend: (paper) => page.mend(paper)
            }
        }
    }
    Flow {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit }
        layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
        AppButton { objectName: "compareClosed"; primary: true; text: qsTr("Kembali ke papan"); glyph: "arrow_back"; onClicked: page.closed() }
    }
}
